"""What a plan's words for measures, paces and methods mean, beside the word that stands in the file."""

from planck.words.phrase import Phrase

MEASURES = {
    "flow": Phrase("flow", "累计量 (flow)"),
    "level": Phrase("level", "存量 (level)"),
    "ratio": Phrase("ratio", "比率 (ratio)"),
    "rank": Phrase("rank", "位次 (rank)"),
    "ordinal": Phrase("ordinal", "等级 (ordinal)"),
    "milestone": Phrase("milestone", "节点事项 (milestone)"),
}
COURSES = {
    "span": Phrase("by the path from the baseline to the target value", "按从基准到目标值的进度"),
    "hold": Phrase("by whether the target value holds now", "看当前是否达到目标值"),
    "open": Phrase("by the end, unless the plan asks for more before", "看期末，规划另有要求的从其规定"),
    "done": Phrase("by whether it has been done", "看是否已完成"),
}
"""How a target is judged, by its course."""
RHYTHMS = {
    "linear": Phrase("linear", "按日均匀 (linear)"),
    "monthly": Phrase("monthly", "按月 (monthly)"),
    "quarterly": Phrase("quarterly", "按季度 (quarterly)"),
    "half-yearly": Phrase("half-yearly", "按半年 (half-yearly)"),
    "yearly": Phrase("yearly", "按年 (yearly)"),
    "at-due": Phrase("at-due", "到期时 (at-due)"),
    "standing": Phrase("standing", "全程保持 (standing)"),
    "checkpoints": Phrase("checkpoints", "按检查点"),
}
"""Paces, and how often a target is reported."""
METHODS = {
    "ratio": Phrase("ratio", "按应达完成比 (ratio)"),
    "points": Phrase("points", "按滞后百分点 (points)"),
}
"""How a lag is judged."""
