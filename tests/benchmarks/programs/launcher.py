"""Starts one program, waits for it and prints what it took; a process of its own, so that little is inherited.

On Linux a program's peak memory is never told as less than that of the process which started it: so this one imports
next to nothing. Arguments: a file for the program's output, one for its errors, the program and its arguments.
"""

import os
import sys
import time

_WRITE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


def main() -> None:
    """Prints wall seconds, CPU seconds (its children's, too), the peak of its largest process, its exit code."""
    output, errors, *command = sys.argv[1:]
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, _WRITE, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, errors, _WRITE, 0o600),
    ]
    begun = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - begun
    # in KiB everywhere but on macOS, where it is in bytes
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    sys.stdout.write(f"{wall} {usage.ru_utime + usage.ru_stime} {peak} {os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    main()
