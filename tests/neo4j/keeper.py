"""Run a command until it ends, or until whoever started us is gone: his end of our standard input closes then.

Where he says `kill` before, it is killed; else it is asked to end.
"""

import subprocess
import sys
import threading

kept = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)  # noqa: S603 - the tests' own command


def _in_the_end() -> None:
    if sys.stdin.read() == "kill":
        kept.kill()
    kept.terminate()


threading.Thread(target=_in_the_end, daemon=True).start()
sys.exit(kept.wait())
