import CNcursesw
import CSignals
import Glibc
package import ReaderCore
package import SystemPackage
package import TextLayout

/// The terminal while kanbao has it: raw keyboard, alternate screen, mouse. `close` gives it back as it was.
///
/// ncurses does the output alone. Input is read and decoded here, since answers to the probe come among the keys.
/// Signals arrive through a descriptor, so nothing happens inside a handler.
package final class Terminal {
  /// Why there is no terminal to use, in words for the person.
  package struct Failure: Error, Sendable { package var reason: String }

  package enum Event: Sendable {
    case key(Key)
    case resized(ScreenSize)
    /// What the probe learnt changes the screen.
    case learnt(WidthProfile)
    /// This descriptor given to `wait` became readable.
    case woken(FileDescriptor)
    /// A signal (SIGTERM, SIGHUP …) or, without one, the end of the input: leave now.
    case terminated(signal: Int32?)
  }

  private let screen: OpaquePointer
  private let inputDescriptor: Int32
  private let inputFile: UnsafeMutablePointer<FILE>
  private let signalDescriptor: Int32
  /// Made when the first key comes: what the terminal's description says of keys is not needed for the first screen.
  private lazy var decoder = KeyDecoder(extra: Self.describedKeys())
  private var probe = Probe()
  private let wantsToProbe: Bool
  private var isProbing = false
  private let gate: OutputGate
  private let painter: Painter
  private var isOpen = true

  /// Milliseconds after which a lone ESC is the Escape key.
  private static let escapeDelay: Int32 = 25

  /// - Parameter background: `nil` asks the terminal.
  package init(probing: Bool, background: Theme.Background?) throws(Failure) {
    let descriptor = isatty(STDIN_FILENO) == 1 ? dup(STDIN_FILENO) : open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0, let file = fdopen(descriptor, "r") else {
      throw Failure(reason: "no terminal to read keys from; use kanbao show FILE")
    }
    signalDescriptor = kanbao_signal_descriptor()
    guard let gate = OutputGate(), let screen = Self.newScreen(reading: file, writing: gate.file) else {
      fclose(file)
      let name = getenv("TERM").map { String(cString: $0) } ?? ""
      throw Failure(reason: "unknown terminal type '\(name)'; set TERM, for example TERM=xterm-256color")
    }
    guard tigetstr("cup").map({ Int(bitPattern: $0) > 0 }) ?? false else {
      endwin()
      delscreen(screen)
      fclose(file)
      throw Failure(reason: "this terminal cannot place text on a page; use kanbao show FILE")
    }
    self.screen = screen
    self.gate = gate
    inputDescriptor = descriptor
    inputFile = file
    kanbao_adapt_capabilities()
    raw()
    noecho()
    nonl()
    gate.close()
    curs_set(0)
    typeahead(-1)
    idlok(kanbao_stdscr(), true)
    painter = Painter(background: background, gate: gate)
    wantsToProbe = probing && Self.canBeAsked
    if Self.canBeAsked { send(Self.modesOn) }
  }

  /// Terminals newer than this machine's descriptions understand xterm's sequences as a rule.
  private static func newScreen(
    reading file: UnsafeMutablePointer<FILE>, writing output: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    if let screen = newterm(nil, output, file) { return screen }
    guard let name = getenv("TERM").map({ String(cString: $0) }), !name.isEmpty, name != "dumb" else { return nil }
    return newterm("xterm-256color", output, file) ?? newterm("xterm", output, file)
  }

  package var size: ScreenSize { ScreenSize(columns: Int(kanbao_columns()), rows: Int(kanbao_lines())) }

  package func draw(_ frame: Frame) {
    painter.paint(frame, synchronized: probe.synchronizes, probing: wantsToProbe && !isProbing)
    isProbing = wantsToProbe
  }

  /// Waits for input, a signal or one of `others`; returns what came, in order.
  /// - Parameter timeout: milliseconds, −1 without end. Nothing came in time: an empty list.
  package func wait(alsoFor others: [FileDescriptor] = [], timeout: Int32 = -1) -> [Event] {
    var descriptors = [
      pollfd(fd: inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    // Half a key goes first: others that come and come would keep a lone Esc waiting.
    if !decoder.isWaiting {
      for other in others { descriptors.append(pollfd(fd: other.rawValue, events: Int16(POLLIN), revents: 0)) }
    }
    let limit = decoder.isWaiting ? Self.escapeDelay : timeout
    let count = poll(&descriptors, nfds_t(descriptors.count), limit)
    guard count > 0 else { return count == 0 && decoder.isWaiting ? events(decoder.flush()) : [] }
    var result: [Event] = []
    if descriptors[1].revents != 0 { result += takeSignals() }
    if descriptors[0].revents != 0 { result += takeInput() }
    let woken = descriptors.dropFirst(2).filter { $0.revents != 0 }
    result += woken.map { .woken(FileDescriptor(rawValue: $0.fd)) }
    return result
  }

  private func takeInput() -> [Event] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(inputDescriptor, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : [.terminated(signal: nil)] }
    return events(decoder.decode(bytes[..<count]))
  }

  private func events(_ inputs: [TerminalInput]) -> [Event] {
    inputs.compactMap { input in
      switch input {
      case .key(let key): return .key(key)
      case .cursorPosition, .mode, .background:
        guard probe.take(input) else { return nil }
        if let isDark = probe.hasDarkBackground { painter.setBackground(isDark ? .dark : .light) }
        return .learnt(probe.profile)
      }
    }
  }

  private func takeSignals() -> [Event] {
    var events: [Event] = []
    while true {
      let number = kanbao_next_signal(signalDescriptor)
      if number == 0 { return events }
      if number == SIGWINCH {
        events.append(.resized(takeNewSize()))
      } else {
        events.append(.terminated(signal: number))
      }
    }
  }

  private func takeNewSize() -> ScreenSize {
    var window = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_row > 0, window.ws_col > 0 {
      resizeterm(Int32(window.ws_row), Int32(window.ws_col))
    }
    return size
  }

  /// Gives the terminal to the shell until the person comes back (Ctrl-Z, fg).
  package func suspend() -> ScreenSize {
    if Self.canBeAsked { send(Self.modesOff) }
    endwin()
    kanbao_stop_self()
    // Now, since ncurses would do it in the middle of the next screen, when its descriptor is no terminal.
    reset_prog_mode()
    if Self.canBeAsked { send(Self.modesOn) }
    painter.invalidate()
    return takeNewSize()
  }

  /// Redraws everything at the next `draw`: something else has written to the screen.
  package func invalidate() { painter.invalidate() }

  package func bell() { beep() }

  /// Puts text into the clipboard through the terminal (OSC 52), which works over ssh too.
  package func copy(_ text: String) {
    guard Self.canBeAsked else { return }
    send("\u{1B}]52;c;\(Base64.encode(text.utf8))\u{1B}\\")
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    gate.open()
    // Answers that arrive later would be typed into the shell.
    if isProbing, !probe.isAnswered {
      var patience = 4
      while patience > 0, !probe.isAnswered {
        _ = wait(timeout: 25)
        patience -= 1
      }
    }
    if Self.canBeAsked { send(Self.modesOff) }
    endwin()
    tcflush(inputDescriptor, TCIFLUSH)
    delscreen(screen)
    fclose(inputFile)
    if signalDescriptor >= 0 { Glibc.close(signalDescriptor) }
  }

  /// SGR mouse reports of presses and the wheel; bracketed paste.
  private static let modesOn = "\u{1B}[?1000h\u{1B}[?1006h\u{1B}[?2004h"
  private static let modesOff = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1000l"

  /// Whether the terminal can clear its screen and place its cursor as ECMA-48 has it: others are sent nothing extra.
  private static var canBeAsked: Bool {
    guard let clear = tigetstr("cup"), Int(bitPattern: clear) != -1 else { return false }
    return String(cString: clear).hasPrefix("\u{1B}[%i%p1%d;%p2%dH")
  }

  private func send(_ sequence: String) { gate.send(sequence.utf8) }

  /// Keys of the terminal's own description that xterm's sequences do not cover (rxvt, the consoles).
  private static func describedKeys() -> [(sequence: [UInt8], key: Key)] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kcbt", .backTab), ("kdch1", .delete), ("kf1", .f(1)),
    ]
    var keys: [(sequence: [UInt8], key: Key)] = []
    for (name, key) in names {
      guard let sequence = tigetstr(name), Int(bitPattern: sequence) != -1 else { continue }
      let bytes = Array(String(cString: sequence).utf8)
      if bytes.count > 1, bytes[0] == 0x1B { keys.append((bytes, key)) }
    }
    return keys
  }
}
