"""Why a status was decided, in words: one phrase for each token of the deciding step."""

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
