"""What `planck schema` takes."""

from planck.cli import completing
from planck.cli.command import Command, Option
from planck.files.schemas import NAMES
from planck.words.phrase import Phrase

NAME = Option(
    "name",
    (),
    Phrase(f"One of {', '.join(NAMES)}.", f"{'、'.join(NAMES)} 之一。"),
    metavar="NAME",
    offers=completing.among(lambda: NAMES),
)

COMMAND = Command(
    "schema",
    Phrase("Print a JSON Schema, or without a name list them.", "输出 JSON Schema；不带名称则列出全部。"),
    Phrase("Example: planck schema plan-v1 > plan.schema.json", "示例：planck schema plan-v1 > plan.schema.json"),
    (NAME,),
)
