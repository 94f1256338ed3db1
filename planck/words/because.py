"""Why a row of the status table applies, and why another does not, in words: one phrase for each token."""

from planck.words.phrase import Phrase

BECAUSE = {
    "cancelled": Phrase("the target was cancelled", "指标已取消"),
    "target-value-holds": Phrase("the target value is reached, for good", "目标值已达成，且不会再变"),
    "upper-bound-passed": Phrase("the upper bound was passed, which cannot be mended", "已超出上限，无法补救"),
    "final-figure-short": Phrase("the final figure falls short of the target value", "期末数值未达目标值"),
    "report-owed": Phrase("a report is owed and is not there", "应报未报"),
    "no-figure": Phrase("there is no figure yet, and none is owed", "尚无数值，也未到应报之时"),
    "not-done-yet": Phrase("it is not done, and not yet due", "尚未完成，但未到期"),
    "nothing-expected-yet": Phrase(
        "nothing is expected yet, and the figure stands at the baseline", "尚无应达要求，数值仍为基准"
    ),
    "nothing-due-yet": Phrase("nothing is due yet, though the target value does not hold", "目标值尚未达成，但未到期"),
    "target-value-holds-so-far": Phrase("the target value holds so far", "目前达到目标值"),
    "checkpoint-reached": Phrase("the last checkpoint is reached", "已达到最近的检查点"),
    "better-than-baseline": Phrase(
        "it is better than the baseline before anything is expected", "在有应达要求之前已优于基准"
    ),
    "at-or-above-pace": Phrase("it keeps pace as the policy asks for on track", "进度符合“正常”的要求"),
    "slightly-below-pace": Phrase(
        "it lags further than the policy allows for on track, but not for at risk",
        "落后程度超出“正常”所允许的范围，但未超出“有风险”的范围",
    ),
    "below-pace": Phrase(
        "it lags further than the policy allows even for at risk", "落后程度已超出“有风险”所允许的范围"
    ),
    "below-baseline": Phrase("it is worse than the baseline", "劣于基准"),
    "below-checkpoint": Phrase("the last checkpoint is not reached", "未达到最近的检查点"),
    "below-target-value": Phrase("the target value should hold now and does not", "现应达到目标值而未达到"),
    "awaiting-final-figure": Phrase(
        "the due date is past, and the final figure is still to come", "截止日已过，期末数值待报"
    ),
    "due-soon": Phrase("the due date is near, and the target value is not reached", "临近截止，目标值尚未达成"),
}
"""Why a row applies: the tokens of the deciding step."""

WHY_NOT = {
    "not-cancelled": Phrase("it is not cancelled", "未取消"),
    "cancelled-later": Phrase("it is cancelled only from {cancelled} on", "自 {cancelled} 起才取消"),
    "without-figure": Phrase("there is no figure", "没有数值"),
    "target-value-not-reached": Phrase("{not_reached}", "{not_reached}"),
    "may-still-slip": Phrase(
        "it holds, but can still slip back before a figure of {due} or later",
        "目前达到，但在日期不早于 {due} 的数值之前仍可能变化",
    ),
    "final-figure-not-due": Phrase("the final figure is not due before {due}", "期末数值至 {due} 才到期"),
    "final-figure-not-there": Phrase("there is no figure of {due} or later yet", "尚无日期不早于 {due} 的数值"),
    "no-report-owed": Phrase("no report is owed yet", "尚未到应报之时"),
    "report-there": Phrase(
        "the report owed for {first} to {last} is there ({reported})", "{first} 至 {last} 应报的报告已报 ({reported})"
    ),
    "something-expected": Phrase(
        "there is a figure, and {expected} is expected by {on}", "已有数值，且截至 {on} 应达 {expected}"
    ),
    "off-the-baseline": Phrase("{actual} is not the baseline, {baseline}, any more", "{actual} 已不是基准 {baseline}"),
    "holds-already": Phrase("with {actual} the target value holds", "{actual} 已达到目标值"),
    "has-to-hold": Phrase("the target value has to hold by {on} already", "截至 {on} 已应达到目标值"),
    "checkpoint-not-reached": Phrase(
        "{actual} falls short of the checkpoint, {expected}", "{actual} 未达到检查点 {expected}"
    ),
    "not-better-than-baseline": Phrase(
        "{actual} is not better than the baseline, {baseline}", "{actual} 不优于基准 {baseline}"
    ),
    "share-below-on-track": Phrase(
        "{gauge} of what is expected is done, below the threshold {on_track}", "应达完成比 {gauge} 低于界限 {on_track}"
    ),
    "lag-beyond-on-track": Phrase("the lag of {gauge} points is {beyond}", "滞后 {gauge} 个百分点，{beyond}"),
    "no-path": Phrase(
        "without a path there is nothing between on track and behind", "不按路径评估，“正常”与“滞后”之间没有其他状态"
    ),
    "nothing-to-share": Phrase(
        "nothing is expected yet, so there is no share of it to look at", "尚无应达要求，无从计算应达完成比"
    ),
    "no-way-to-lag-on": Phrase(
        "the baseline is the target value, so there is no lag to look at", "基准即目标值，无从计算滞后"
    ),
    "share-below-at-risk": Phrase(
        "{gauge} of what is expected is done, below the threshold {at_risk}", "应达完成比 {gauge} 低于界限 {at_risk}"
    ),
    "lag-beyond-at-risk": Phrase(
        "the lag of {gauge} points is above {at_risk}", "滞后 {gauge} 个百分点，高于 {at_risk}"
    ),
}
"""Why a row that was tried before does not apply; the report fills in the figures and dates."""

OWED = {
    "period": Phrase(
        "the report for {owed_from} to {owed_to}, due by {owed_by}, is not there",
        "{owed_from} 至 {owed_to} 的报告应于 {owed_by} 前报，尚未报",
    ),
    "final": Phrase(
        "the final figure, dated {due} or later and due by {owed_by}, is not there",
        "期末数值（日期不早于 {due}）应于 {owed_by} 前报，尚未报",
    ),
}
"""Which report is owed and is not there."""

NOT_REACHED = {
    "at_least": Phrase("{actual} is below the target value {asked}", "{actual} 低于目标值 {asked}"),
    "more_than": Phrase("{actual} is not above the target value {asked}", "{actual} 未超过目标值 {asked}"),
    "at_most": Phrase("{actual} is above the target value {asked}", "{actual} 高于目标值 {asked}"),
    "less_than": Phrase("{actual} is not below the target value {asked}", "{actual} 不低于目标值 {asked}"),
    "exactly": Phrase("{actual} is not the target value {asked}", "{actual} 不等于目标值 {asked}"),
    "within": Phrase("{actual} is outside the target value {asked}", "{actual} 不在目标值 {asked} 之内"),
    "done": Phrase("it is not done", "尚未完成"),
}
"""How a figure misses the target value, by the comparator."""

WORSE_PLACE = Phrase("{actual} is worse than {asked}", "{actual}，未进入{asked}")
"""How a place in a ranking misses the target value."""

NOT_BELOW = Phrase("not below {on_track}", "不低于 {on_track}")
ABOVE = Phrase("above {on_track}", "高于 {on_track}")
"""How a lag is beyond the threshold for on track; above it where that is 0, which itself is on track."""
