"""A goal that a task or target serves and that does not exist."""

from collections.abc import Iterator

from planck.plan.model import Plan
from planck.rules.page import Page
from planck.rules.questions.references import listed
from planck.rules.rule import Problem, Rule
from planck.text.findings import Kind
from planck.words.phrase import Phrase, did_you_mean

PAGE = Page(
    finds=Phrase(
        "A task or target serves a goal that is not in the plan.",
        "任务或指标所服务的目标不在规划中。",
    ),
    why=Phrase(
        "Which work carries this goal is what the leadership asks first. A task that is tied to a goal that is "
        "not there counts toward none, and the state of the goal is not what the report shows.",
        "领导首先要问：这项目标靠哪些工作支撑。任务挂在不存在的目标上，就不计入任何目标，"
        "报告所示的目标完成情况便不真实。",
    ),
    bad="""\
goals:
  - {id: front-rank, title: In the front rank}
tasks:
  - id: certify
    title: Certify enterprises
    serves: [front-rank]
    targets:
      - {id: firms, title: Newly certified enterprises, measure: flow, at_least: 50, unit: 家}
  - id: statistics
    title: Statistics
    serves: [first-rank]  # <-
    targets:
      - {id: training, title: Training in statistics, measure: milestone}
""",
    good="""\
goals:
  - {id: front-rank, title: In the front rank}
tasks:
  - id: certify
    title: Certify enterprises
    serves: [front-rank]
    targets:
      - {id: firms, title: Newly certified enterprises, measure: flow, at_least: 50, unit: 家}
  - id: statistics
    title: Statistics
    serves: [front-rank]
    targets:
      - {id: training, title: Training in statistics, measure: milestone}
""",
    see=Phrase(
        "The 2022 work plan of the Yueyang County Science and Technology Bureau: its goals stand in part 二, the "
        "tasks that are to reach them in part 三.",
        "岳阳县科学技术局2022年工作规划：第二部分列工作目标，第三部分列为此开展的重点任务。",
    ),
)


def check(plan: Plan) -> Iterator[Problem]:
    """Every entry of every `serves`."""
    known = dict.fromkeys(holder.raw["id"] for holder in plan.holders if holder.kind == "goal")
    for at, name in listed(plan, "serves"):
        if name not in known:
            hint = did_you_mean(name, list(known)) or Phrase("add it to 'goals'", "请在 goals 中添加")
            message = Phrase(f"goal '{name}' is not in the plan", f"规划中没有目标“{name}”")
            yield Problem(at, message, hint, costs=(at,))


RULE = Rule(Kind("PLK208", "unknown-goal"), PAGE, check)
