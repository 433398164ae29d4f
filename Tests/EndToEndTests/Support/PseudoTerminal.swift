import Foundation

/// A terminal that keeps every byte it is sent and answers nothing.
final class PseudoTerminal {
  private let main: Int32
  private var isHungUp = false
  private let child: Int32
  let pid: pid_t
  let path: String
  private(set) var bytes: [UInt8] = []
  private let before: termios

  init(_ arguments: [String], columns: Int = 80, rows: Int = 24, environment: [String: String]) throws {
    // What unlockpt(3) and ptsname(3) do; Glibc's module does not have them.
    let unlock = UInt(0x4004_5431)
    let number = UInt(0x8004_5430)
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var index: Int32 = 0
    guard main >= 0, ioctl(main, unlock, &locked) == 0, ioctl(main, number, &index) == 0 else { throw POSIXError(.EIO) }
    path = "/dev/pts/\(index)"
    // Kept open, so that the modes can still be read when the program has gone.
    child = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var modes = termios()
    tcgetattr(child, &modes)
    before = modes
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
    _ = fcntl(main, F_SETFL, O_NONBLOCK)
    pid = try spawn(arguments, environment: environment, terminal: path)
  }

  deinit {
    kill(pid, SIGKILL)
    // The monitor of exit tests waits for any child: one that nobody takes away hides the others from it for ever.
    waitpid(pid, nil, 0)
    if !isHungUp { close(main) }
    close(child)
  }

  func send(_ text: String) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { write(main, $0.baseAddress, $0.count) }
      if count > 0 { left = left.dropFirst(count) } else { receive() }
    }
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(main, UInt(TIOCSWINSZ), &size)
  }

  /// The window is closed.
  func hangUp() {
    isHungUp = true
    close(main)
  }

  /// Takes what has arrived.
  func receive() {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !isHungUp {
      let count = read(main, &chunk, chunk.count)
      guard count > 0 else { return }
      bytes += chunk[..<count]
    }
  }

  /// Everything sent so far.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Everything sent so far without escape sequences and blanks.
  var plain: String {
    output.replacing(
      /\u{1B}(\[[0-?]*[ -\/]*[@-~]|\][^\u{07}\u{1B}]*(\u{07}|\u{1B}\\)|[ -\/]+[0-~]|[0-Z\\-~])/, with: ""
    )
    .filter { !$0.isWhitespace }
  }

  func shows(_ text: String) async -> Bool {
    await eventually {
      receive()
      return plain.contains(text)
    }
  }

  /// Waits for the question whether it knows synchronised output, which stands behind the first screen.
  func asksForScreensHeldBack() async -> Bool {
    let question = Array("\u{1B}[?2026$p".utf8)
    return await eventually {
      receive()
      return bytes.firstRange(of: question) != nil
    }
  }

  /// Answers that it knows synchronised output (private mode 2026): from then on every screen has a beginning and an end.
  func holdsScreensBack() { send("\u{1B}[?2026;2$y") }

  /// Waits until a screen that has begun has arrived whole.
  func screenIsWhole() async -> Bool {
    let mark = "\u{1B}[?2026".utf8.reversed()
    return await eventually {
      receive()
      guard let last = bytes.reversed().firstRange(of: mark) else { return true }
      return bytes[last.lowerBound.base...].first != UInt8(ascii: "h")
    }
  }

  /// The last row that the cursor was sent to.
  /// - Parameter start: of the bytes that are looked at.
  func lastRow(from start: Int = 0) -> Int {
    let text = String(decoding: bytes[start...], as: UTF8.self)
    return text.matches(of: /\u{1B}\[([0-9]+)(?:;[0-9]+H|d)/).compactMap { Int($0.output.1) }.max() ?? 0
  }

  /// Waits for the program's end, taking what it still sends.
  func end(within seconds: Double = 60) async -> Ending? {
    var status: Int32 = 0
    let ended = await eventually(within: seconds) {
      receive()
      return waitpid(pid, &status, WNOHANG) == pid
    }
    receive()
    return ended ? Ending(status: status) : nil
  }

  /// The line discipline is as it was before the program started.
  var modesAreRestored: Bool {
    var now = termios()
    tcgetattr(child, &now)
    return now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_cflag == before.c_cflag
      && now.c_lflag == before.c_lflag
  }

  /// Of a pair of sequences, the one that switches off came last (or neither came).
  func isOff(on: String, off: String) -> Bool {
    guard let lastOn = output.ranges(of: on).last else { return true }
    guard let lastOff = output.ranges(of: off).last else { return false }
    return lastOn.lowerBound < lastOff.lowerBound
  }
}
