"""A program under a pseudo-terminal: every piece of output with the moment it came. Stdlib only."""
import codecs
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

from screen import Screen

QUERY = re.compile(
    rb"\x1b\[(?:(?P<position>6)|(?P<status>5))n|\x1b\[\?(?P<mode>[0-9]+)\$p|\x1b\[(?P<secondary>>)?0?c"
    rb"|\x1b\](?P<colour>1[012]);\?(?:\x07|\x1b\\)"
)


class Session:
    def __init__(self, arguments, columns, rows, home):
        self.columns, self.rows = columns, rows
        self.main, self.child = os.openpty()
        self.set_size(columns, rows)
        os.set_blocking(self.main, False)
        self.pieces = []  # (moment, bytes)
        self.screen = Screen(columns, rows)
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.shown = 0  # pieces the screen has taken
        self.usage = None
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "LESSHISTFILE": "-",
        }
        terminal = os.ttyname(self.child)
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, terminal, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2),
            (os.POSIX_SPAWN_CLOSE, self.main), (os.POSIX_SPAWN_CLOSE, self.child),
        ]
        self.began = time.perf_counter()
        self.pid = os.posix_spawnp(arguments[0], arguments, environment, file_actions=actions, setsid=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for how in (signal.SIGTERM, signal.SIGKILL):
            if self.ended(1.0 if how == signal.SIGKILL else 0):
                break
            os.kill(self.pid, how)
            if self.ended(1.0):
                break
        os.close(self.main)
        os.close(self.child)

    def set_size(self, columns, rows):
        fcntl.ioctl(self.main, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        """As a terminal does it: the new size, then SIGWINCH from the kernel. Returns the moment."""
        moment = time.perf_counter()
        self.columns, self.rows = columns, rows
        self.set_size(columns, rows)
        return moment

    def send(self, keys):
        moment = time.perf_counter()
        os.write(self.main, keys)
        return moment

    def read(self, timeout):
        """Takes what arrives within the time (seconds); False when nothing did."""
        if not select.select([self.main], [], [], max(0, timeout))[0]:
            return False
        try:
            data = os.read(self.main, 1 << 18)
        except OSError:
            time.sleep(min(timeout, 0.001))
            return False
        moment, done = time.perf_counter(), 0
        for query in QUERY.finditer(data):
            # The answer tells where the cursor is at this point of the output.
            self.pieces.append((moment, data[done : query.end()]))
            done = query.end()
            self.answer(query)
        if done < len(data):
            self.pieces.append((moment, data[done:]))
        return True

    def answer(self, query):
        if query["position"]:
            self.show()
            reply = b"\x1b[%d;%dR" % (self.screen.row + 1, min(self.screen.column + 1, self.screen.columns))
        elif query["status"]:
            reply = b"\x1b[0n"
        elif query["mode"]:
            reply = b"\x1b[?%s;%d$y" % (query["mode"], 2 if query["mode"] == b"2026" else 0)
        elif query["colour"]:
            reply = b"\x1b]%s;rgb:1d1d/1f1f/2121\x1b\\" % query["colour"]
        else:
            reply = b"\x1b[>41;354;0c" if query["secondary"] else b"\x1b[?62;22c"
        os.write(self.main, reply)

    def show(self):
        """Brings the screen up to date."""
        for _, data in self.pieces[self.shown :]:
            self.screen.feed(self.decoder.decode(data))
        self.shown = len(self.pieces)

    def text(self):
        self.show()
        return self.screen.lines()

    def settle(self, quiet, timeout):
        """Waits for `quiet` seconds without output. Returns the moment of the last output, or None."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            if not self.read(quiet):
                break
        return self.pieces[-1][0] if self.pieces else None

    def wait_for(self, text, timeout):
        """The moment after which the screen holds the text; None when it never does."""
        end = time.perf_counter() + timeout
        while time.perf_counter() < end:
            while self.read(0.0005):
                pass
            if self.shown < len(self.pieces):
                moment = self.pieces[-1][0]
                if text in "".join(self.text()).replace(" ", ""):
                    return moment
            self.read(0.01)
        return None

    def first_screen(self, slack=2):
        """Seconds from the start to the piece after which all rows but `slack` stay as they are now."""
        final = self.text()
        screen = Screen(self.screen.columns, self.screen.rows)
        decoder = codecs.getincrementaldecoder("utf-8")("replace")
        when = None
        for moment, data in self.pieces:
            screen.feed(decoder.decode(data))
            same = sum(a == b for a, b in zip(screen.lines(), final)) >= len(final) - slack
            when = (when or moment) if same else None
        return when - self.began if when else None

    def count(self):
        return sum(len(data) for _, data in self.pieces)

    def memory(self):
        """Resident KiB without mapped file pages, and with them."""
        with open(f"/proc/{self.pid}/status") as status:
            fields = dict(line.split(":", 1) for line in status)
        kib = lambda name: int(fields[name].split()[0])
        return kib("RssAnon") + kib("RssShmem"), kib("VmRSS")

    def ended(self, timeout):
        end = time.perf_counter() + timeout
        while self.usage is None:
            pid, _, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                self.usage = usage
            elif time.perf_counter() >= end:
                return False
            else:
                self.read(0.005)
        return True
