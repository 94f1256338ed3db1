"""Which page a look asks for."""

from planck.report.look import Look, Sheet
from planck.report.page import Page
from planck.report.pages import review, shortfalls
from planck.report.report import Report


def page_of(report: Report, look: Look) -> Page:
    """The blocks of the page that a look asks for."""
    pages = {Sheet.SHORTFALLS: shortfalls.page, Sheet.REVIEW: review.page}
    return tuple(pages[look.sheet](report, look))
