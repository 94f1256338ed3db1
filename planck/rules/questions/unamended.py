"""The changes that promise less and that no amendment says, with the amendment to write."""

from collections.abc import Iterator

from planck.change.change import Change
from planck.plan.model import text_in
from planck.rules.questions.in_error import in_error
from planck.rules.rule import ChangeSubject, Problem
from planck.text.findings import Path
from planck.text.flow import flow
from planck.text.tree import Document
from planck.words.change_class import ChangeClass
from planck.words.phrase import Phrase


def unamended(subject: ChangeSubject, kind: ChangeClass) -> Iterator[Problem]:
    """One problem for each change of a class that needs an amendment and has none, where it stands now.

    None is needed where the old version was a draft. Of a target with values in error nothing is said before these are
    right, as they count as not given and so look changed.
    """
    for change in subject.changes:
        erring = in_error(subject.plan, change.target, change.field)
        if change.change_class is kind and change.amended is False and not erring:
            yield Problem(
                change.address,
                _message(subject, change),
                _hint(change),
                on="key",
                target=change.target,
                related=before(subject, change),
            )


def _message(subject: ChangeSubject, change: Change) -> Phrase:
    language = subject.plan.language
    named = change.target or subject.plan.id
    en, zh = (text_in(change.subject, lang, language) for lang in ("en", "zh"))
    kind = change.change_class
    return Phrase(
        f"'{named}' is {kind.to('en')}, and no amendment says so: {change.said.en} ({en})",
        f"“{named}”{kind.to('zh')}而未写明修订：{change.said.zh}（{zh}）",
    )


def _hint(change: Change) -> Phrase:
    named = {} if change.target is None else {"target": change.target}
    entry = flow({**named, "field": change.field, "from": change.before, "to": change.after})
    return Phrase(
        f"undo it, or write {entry} among the changes of an amendment and raise the version",
        f"请撤回，或在 amendments 的 changes 中写明 {entry} 并提高版本号",
    )


def before(subject: ChangeSubject, change: Change) -> tuple[tuple[Document, Path, Phrase], ...]:
    """Where a change's old value stood, as the second place of a problem."""
    return ((subject.old.document, change.old_address, Phrase("it was here", "原处")),) if subject.old else ()
