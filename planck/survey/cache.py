"""What came out of parts, kept by what it came out of, in the cache directory of the user: never in a repository.

What is kept is read as plain data, never run. What cannot be kept or read is examined anew: nothing here fails.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from msgspec import Struct, field

NAME = "parts-1.sqlite3"
"""The number is that of the form of entries."""
_ROOM = 256 * 1024 * 1024
"""Bytes that entries may take; when they take more, those not used for longest go."""
_KEPT = 3, 4
"""How much of that is kept then."""
_PATIENCE = 1.0
"""Seconds that another run that writes is waited for."""
_BATCH = 200
"""Entries that are written at a time."""
_DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_TABLE = "create table if not exists entry (key blob primary key, body blob not null, used integer not null)"

_MAKE_ROOM = """
delete from entry where rowid in
(select rowid from
(select rowid, sum(length(body)) over (order by used desc, rowid desc) as taken from entry) where taken > ?)
"""


class Cache(Struct):
    """Entries by their keys."""

    file: Path
    today: date
    room: int = _ROOM
    connection: sqlite3.Connection | None = None
    waiting: list[tuple[bytes, bytes, int]] = field(default_factory=list)

    @property
    def works(self) -> bool:
        """Whether anything is kept."""
        return self.connection is not None

    def get(self, key: bytes) -> bytes | None:
        """An entry; None where there is none."""
        if self.connection is None:
            return None
        try:
            row = self.connection.execute("select body, used from entry where key = ?", (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        if row is None or not isinstance(row[0], bytes):
            return None
        if row[1] != self.today.toordinal():
            self.put(key, row[0])
        return row[0]

    def put(self, key: bytes, body: bytes) -> None:
        """Keep an entry."""
        self.waiting.append((key, body, self.today.toordinal()))
        if len(self.waiting) >= _BATCH:
            self.flush()

    def close(self) -> None:
        """Write what is waiting, and make room."""
        self.flush(last=True)
        self._give_up()

    def flush(self, *, last: bool = False) -> None:
        """Write what is waiting."""
        waiting, self.waiting = self.waiting, []
        if self.connection is None or not waiting:
            return
        try:
            with self.connection:
                self.connection.executemany("insert or replace into entry values (?, ?, ?)", waiting)
                if last:
                    _make_room(self.connection, self.room)
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error | None = None) -> None:
        """From here on nothing is kept or read; what is damaged is deleted, so that the next run begins anew."""
        if self.connection is not None:
            with suppress(sqlite3.Error):
                self.connection.close()
            self.connection = None
        if error and _is_damage(error):
            with suppress(OSError):
                self.file.unlink()


def _is_damage(error: sqlite3.Error) -> bool:
    """Whether a file is no database, or not one of planck's, rather than locked, full, or not to be written to."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGED


def _make_room(connection: sqlite3.Connection, room: int) -> None:
    """Delete the entries not used for longest where all take too much."""
    pages, free, size = (
        connection.execute(f"pragma {what}").fetchone()[0] for what in ("page_count", "freelist_count", "page_size")
    )
    if (pages - free) * size > room:
        connection.execute(_MAKE_ROOM, (room * _KEPT[0] // _KEPT[1],))


@contextmanager
def opened(folder: Path, today: date) -> Iterator[Cache]:
    """The cache in a folder; one that holds nothing where it cannot be opened."""
    cache = Cache(folder / NAME, today, connection=_connection(folder / NAME))
    try:
        yield cache
    finally:
        cache.close()


def _connection(file: Path) -> sqlite3.Connection | None:
    """A connection to a file, made where it is not there, and made anew where it is damaged."""
    with suppress(OSError, sqlite3.Error):
        try:
            return _connected(file)
        except sqlite3.Error as error:
            if not _is_damage(error):
                raise
            file.unlink()
            return _connected(file)
    return None


def _connected(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level="IMMEDIATE")
    connection.execute("pragma synchronous = off")
    connection.execute(_TABLE)
    connection.execute("select key, body, used from entry limit 0")
    return connection
