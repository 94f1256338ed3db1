import pytest

from planck.cli.speech import language
from planck.words.phrase import Lang


@pytest.mark.parametrize(
    ("arguments", "environment", "wanted"),
    [
        ((), {}, None),
        (("check", "--lang", "zh"), {}, "zh"),
        (("check", "--lang=zh"), {"PLANCK_LANG": "en"}, "zh"),
        ((), {"PLANCK_LANG": "zh_CN.UTF-8"}, "zh"),
        (("--lang", "fr"), {"PLANCK_LANG": "en"}, "en"),
        ((), {"PLANCK_LANG": "fr"}, None),
    ],
)
def test_an_option_wins_over_the_environment(
    arguments: tuple[str, ...], environment: dict[str, str], wanted: Lang | None
) -> None:
    assert language(arguments, environment) == wanted
