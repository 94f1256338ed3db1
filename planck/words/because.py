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
    "nothing-expected-yet": Phrase("nothing is expected yet, and nothing is there", "尚无应达要求，数值也未变动"),
    "nothing-due-yet": Phrase("nothing is due yet, though the target value does not hold", "目标值尚未达成，但未到期"),
    "target-value-holds-so-far": Phrase("the target value holds so far", "目前达到目标值"),
    "checkpoint-reached": Phrase("the last checkpoint is reached", "已达到最近的检查点"),
    "better-than-baseline": Phrase(
        "it is better than the baseline before anything is expected", "在有应达要求之前已优于基准"
    ),
    "at-or-above-pace": Phrase("it is at or above the threshold for on track", "达到或高于“正常”的界限"),
    "slightly-below-pace": Phrase(
        "it is below the threshold for on track, not below that for at risk", "低于“正常”界限，未低于“有风险”界限"
    ),
    "below-pace": Phrase("it is below the threshold for at risk", "低于“有风险”的界限"),
    "below-baseline": Phrase("it is worse than the baseline", "劣于基准"),
    "below-checkpoint": Phrase("the last checkpoint is not reached", "未达到最近的检查点"),
    "below-target-value": Phrase("the target value should hold now and does not", "现应达到目标值而未达到"),
    "awaiting-final-figure": Phrase(
        "it is past due, and the final figure is still to come", "已过截止日，期末数值未报"
    ),
    "due-soon": Phrase("it is due soon, and nothing is there yet", "临近截止，尚无成果"),
}
