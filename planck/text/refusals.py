"""What the reader refuses (PLK0xx): each kind once, with its words in both languages."""

from planck.text.findings import Finding, Kind, Place, Related
from planck.words.phrase import Phrase, did_you_mean

NOT_UTF8 = Kind("PLK001", "not-utf-8")
SYNTAX = Kind("PLK002", "syntax")
CONTROL_CHARACTER = Kind("PLK003", "control-character")
DUPLICATE_KEY = Kind("PLK004", "duplicate-key")
ANCHOR = Kind("PLK005", "anchor")
ALIAS = Kind("PLK006", "alias")
MERGE_KEY = Kind("PLK007", "merge-key")
TAG = Kind("PLK008", "tag")
SECOND_DOCUMENT = Kind("PLK009", "second-document")
KEY_NOT_TEXT = Kind("PLK010", "key-not-text")
KEY_WITHOUT_VALUE = Kind("PLK011", "key-without-value")
NUMBER_OUT_OF_RANGE = Kind("PLK012", "number-out-of-range")
TOO_LARGE = Kind("PLK013", "file-too-large")
TOO_DEEP = Kind("PLK014", "nesting-too-deep")
TOO_MANY_NODES = Kind("PLK015", "too-many-nodes")
UNREADABLE = Kind("PLK016", "unreadable-file")
NOT_A_PLANCK_FILE = Kind("PLK017", "not-a-planck-file")
MISSPELT_HEADER = Kind("PLK018", "misspelt-header")
UNKNOWN_VERSION = Kind("PLK019", "unknown-version")
NO_PLAN = Kind("PLK020", "no-plan")

HALF_WIDTH_QUOTES = Phrase("put the whole text in half-width quotes", "请用半角引号括住整段文字")

TOO_MANY_MISTAKES = Kind("PLK021", "too-many-mistakes")
DIRECTIVE = Kind("PLK022", "directive")
PLANCK_FAILED = Kind("PLK023", "planck-failed")

KINDS = tuple(sorted(kind for kind in list(globals().values()) if isinstance(kind, Kind)))


def not_utf8(place: Place, what: str) -> Finding:
    """A file in another encoding; `what` is the encoding or the byte that gives it away."""
    return Finding(
        place,
        NOT_UTF8,
        Phrase(f"the file is not UTF-8 text ({what})", f"文件不是 UTF-8 文本（{what}）"),
        Phrase("save it as UTF-8", "请另存为 UTF-8 编码"),
    )


def control_character(place: Place, character: str) -> Finding:
    """A character that no YAML text may hold."""
    name = f"U+{ord(character):04X}"
    return Finding(
        place,
        CONTROL_CHARACTER,
        Phrase(f"the text holds the control character {name}", f"文本含有控制字符 {name}"),
        Phrase("delete the character", "请删除该字符"),
    )


def duplicate_key(place: Place, key: str, first: Place) -> Finding:
    """A key that its map has already."""
    return Finding(
        place,
        DUPLICATE_KEY,
        Phrase(f"key '{key}' stands here twice", f"键“{key}”重复"),
        Phrase(
            f"the first is on line {first.line}; keep one of the two",
            f"第一个在第 {first.line} 行；请只保留一个",
        ),
        related=(Related(first, Phrase("the first is here", "第一个在此处")),),
    )


def anchor(place: Place, name: str) -> Finding:
    """An anchor (`&name`)."""
    return Finding(
        place,
        ANCHOR,
        Phrase(f"anchor '&{name}' is not allowed", f"不允许使用锚点“&{name}”"),
        Phrase(
            "delete it, or quote the text if it starts with '&'",
            "请删除；若文字本身以 & 开头，请加引号",
        ),
    )


def alias(place: Place, name: str) -> Finding:
    """An alias (`*name`)."""
    return Finding(
        place,
        ALIAS,
        Phrase(f"alias '*{name}' is not allowed", f"不允许使用别名“*{name}”"),
        Phrase(
            "write the value out, or quote the text if it starts with '*'",
            "请写出完整的值；若文字本身以 * 开头，请加引号",
        ),
    )


def merge_key(place: Place) -> Finding:
    """A merge key (`<<`)."""
    return Finding(
        place,
        MERGE_KEY,
        Phrase("merge key '<<' is not allowed", "不允许使用合并键“<<”"),
        Phrase("write the keys out", "请逐一写出各键"),
    )


def tag(place: Place, name: str) -> Finding:
    """A tag (`!name`)."""
    return Finding(
        place,
        TAG,
        Phrase(f"tag '{name}' is not allowed", f"不允许使用标签“{name}”"),
        Phrase(
            "delete it, or quote the text if it starts with '!'",
            "请删除；若文字本身以 ! 开头，请加引号",
        ),
    )


def second_document(place: Place) -> Finding:
    """A second document in one file (`---`)."""
    return Finding(
        place,
        SECOND_DOCUMENT,
        Phrase("a second document begins here", "此处开始了第二个文档"),
        Phrase(
            "give each plan and each progress report its own file",
            "每个规划、每份进展请各用一个文件",
        ),
    )


def key_not_text(place: Place, shown: str, *, bare: bool = False) -> Finding:
    """A key that is a number, a truth value, nothing, a list or a map; `bare` if no colon follows it."""
    hint = Phrase("put the key in quotes", "请给键加引号")
    if bare:
        hint = Phrase(
            "an unquoted comma ends the value before it: write 1850 for 1,850, and quote a text",
            "未加引号的逗号会结束前面的值：1,850 请写作 1850，文字请加引号",
        )
    return Finding(place, KEY_NOT_TEXT, Phrase(f"key {shown} is not text", f"键 {shown} 不是文本"), hint)


def key_without_value(place: Place, key: str, *, first: bool) -> Finding:
    """Text in a `{…}` map that is followed by neither colon nor value; `first` if nothing stands before it."""
    if "：" in key:
        hint = Phrase(
            "use ': ' (half-width colon and a space), not '：'",
            "请用半角冒号加空格“: ”，不要用“：”",
        )
    elif ":" in key:
        hint = Phrase("put a space after the colon", "冒号后请加空格")
    elif "”" in key:
        hint = HALF_WIDTH_QUOTES
    elif first:
        hint = Phrase("write ': ' and a value after it, or a list in […]", "请在其后写“: ”和值；列表请写在 […] 中")
    else:
        hint = Phrase(
            "an unquoted comma ends the value before it: quote the whole text",
            "未加引号的逗号会结束前面的值：请给整段文字加引号",
        )
    return Finding(
        place,
        KEY_WITHOUT_VALUE,
        Phrase(f"'{key}' is read as a key and has no value", f"“{key}”被读作键，却没有值"),
        hint,
    )


def number_out_of_range(place: Place, why: Phrase) -> Finding:
    """A number too long, too large, too small, or not finite."""
    return Finding(
        place,
        NUMBER_OUT_OF_RANGE,
        why,
        Phrase("quote it if it is meant as text", "如为文字，请加引号"),
    )


def too_large(place: Place, limit: int) -> Finding:
    """A file over the size limit, in bytes."""
    return Finding(
        place,
        TOO_LARGE,
        Phrase(f"the file is larger than {limit} bytes", f"文件超过 {limit} 字节"),
        Phrase("split it into several files", "请拆分为多个文件"),
    )


def too_deep(place: Place, limit: int) -> Finding:
    """Nesting over the limit."""
    return Finding(
        place,
        TOO_DEEP,
        Phrase(f"lists and maps nest deeper than {limit} levels", f"列表与映射嵌套超过 {limit} 层"),
        Phrase("a plan needs fewer than ten", "规划一般不超过十层"),
    )


def too_many_nodes(place: Place, limit: int) -> Finding:
    """More nodes than the limit."""
    return Finding(
        place,
        TOO_MANY_NODES,
        Phrase(f"the file holds more than {limit} keys and values", f"文件的键和值超过 {limit} 个"),
        Phrase("split it into several files", "请拆分为多个文件"),
    )


_CHECK_IT = Phrase("check that it exists and that you may read it", "请确认其存在且有读取权限")


def unreadable(place: Place, why: Phrase, hint: Phrase = _CHECK_IT) -> Finding:
    """A file that the operating system does not hand over, or that is not to be read."""
    message = Phrase(f"the file cannot be read: {why.en}", f"无法读取文件：{why.zh}")
    return Finding(place, UNREADABLE, message, hint)


def unreadable_folder(place: Place, why: Phrase) -> Finding:
    """A folder whose files the operating system does not tell."""
    message = Phrase(f"the folder cannot be read: {why.en}", f"无法读取文件夹：{why.zh}")
    return Finding(place, UNREADABLE, message, _CHECK_IT)


def not_a_planck_file(place: Place) -> Finding:
    """A file, named by the user, that does not say what it is."""
    return Finding(
        place,
        NOT_A_PLANCK_FILE,
        Phrase("this is neither a plan nor a progress file", "这既不是规划文件，也不是进展文件"),
        Phrase(
            "start it with 'planck: plan/v1' or 'planck: progress/v1'",
            "文件开头请写 planck: plan/v1 或 planck: progress/v1",
        ),
    )


def misspelt_header(place: Place, shown: str) -> Finding:
    """A header that nearly says what the file is."""
    return Finding(
        place,
        MISSPELT_HEADER,
        Phrase(f"'{shown}' is nearly a planck header", f"“{shown}”近似 planck 文件头"),
        Phrase(
            "write 'planck: plan/v1' or 'planck: progress/v1'",
            "请写 planck: plan/v1 或 planck: progress/v1",
        ),
    )


def unknown_version(place: Place, shown: str) -> Finding:
    """A header with a format or version that this planck does not know."""
    known = ("plan/v1", "progress/v1")
    return Finding(
        place,
        UNKNOWN_VERSION,
        Phrase(f"format '{shown}' is not known", f"未知的格式“{shown}”"),
        did_you_mean(shown, known) or Phrase("known are plan/v1 and progress/v1", "已知格式：plan/v1、progress/v1"),
    )


def no_plan(place: Place) -> Finding:
    """A folder without any plan in it."""
    return Finding(
        place,
        NO_PLAN,
        Phrase("there is no plan here", "此处没有规划文件"),
        Phrase(
            "a plan is a YAML file that starts with 'planck: plan/v1'",
            "规划是以 planck: plan/v1 开头的 YAML 文件",
        ),
    )


def too_many_mistakes(place: Place, limit: int) -> Finding:
    """More mistakes than are worth telling."""
    return Finding(
        place,
        TOO_MANY_MISTAKES,
        Phrase(f"there are more than {limit} mistakes; the rest are not told", f"错误超过 {limit} 处，其余不再列出"),
        Phrase("mend these first, then check again", "请先更正以上各处，再重新检查"),
    )


def directive(place: Place, shown: str) -> Finding:
    """A directive (`%NAME`) other than the one that names YAML 1.1 or 1.2."""
    return Finding(
        place,
        DIRECTIVE,
        Phrase(f"directive '{shown}' is not allowed", f"不允许使用指令“{shown}”"),
        Phrase(
            "delete the line; a file may begin with one '%YAML 1.2' and no other",
            "请删除该行；文件开头只可有一行“%YAML 1.2”",
        ),
    )


def planck_failed(place: Place, error: str) -> Finding:
    """Planck itself failed at the plan that a file belongs to."""
    return Finding(
        place,
        PLANCK_FAILED,
        Phrase(f"planck itself failed at this plan: {error}", f"planck 处理此规划时自身出错：{error}"),
        Phrase(
            "this is a bug: please report it with the lines on stderr",
            "这是 planck 的缺陷：请连同标准错误输出一并报告",
        ),
    )
