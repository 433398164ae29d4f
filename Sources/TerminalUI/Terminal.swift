import FoundationEssentials
package import ReaderCore
import System
package import SystemPackage
package import TextLayout

/// The terminal while kanbao has it: raw keyboard, alternate screen, mouse. `close` gives it back as it was.
///
/// ncurses does the output alone. Input is read and decoded here, since answers to the probe come among the keys.
/// Signals arrive through a descriptor, so nothing happens inside a handler.
package final class Terminal {
  /// Why there is no terminal to use.
  package struct Failure: Error, Sendable {
    fileprivate var phrase: Phrase
    fileprivate var type = ""

    package func text(in language: Language) -> String { phrase.text(in: language, type) }
  }

  package enum Event: Sendable {
    case key(Key)
    case resized(ScreenSize)
    /// What the probe learnt changes the screen.
    case learnt(WidthProfile)
    /// This descriptor given to `wait` became readable.
    case woken(FileDescriptor)
    /// Somebody asks the program to stop (SIGTSTP): call `suspend`.
    case stopped
    /// It goes on after it was stopped without being asked (SIGSTOP): call `comeBack`.
    case continued
    /// A signal (SIGTERM, SIGHUP …) or, without one, the end of the input: leave now.
    case terminated(signal: Int32?)
  }

  private let screen: CursesScreen
  private let keyboard: FileDescriptor
  private let signals: SignalQueue
  private let gate: OutputGate
  private let palette: Palette
  private let painter: Painter
  /// Made when the first key comes: what the terminal's description says of keys is not needed for the first screen.
  private lazy var decoder = KeyDecoder(extra: Self.describedKeys())
  private var probe = Probe()
  private let wantsToProbe: Bool
  private var isProbing = false
  /// The terminal places its cursor as ECMA-48 has it. Others are sent nothing that is not in their description.
  private let isStandard: Bool
  private var isOpen = true

  /// Milliseconds after which a lone ESC is the Escape key.
  private static let escapeDelay: Int32 = 25

  /// The terminal can print lines, and nothing else.
  package static var isDumb: Bool { Environment.value("TERM") == "dumb" }

  package init(probing: Bool, theme: ThemeChoice) throws(Failure) {
    guard let keyboard = TerminalDevice.openKeyboard() else {
      throw Failure(phrase: .noKeyboard)
    }
    guard TextLocale.useUTF8() else {
      throw Failure(phrase: .noLocale)
    }
    signals = SignalQueue()
    TerminalModes.keep(of: .standardOutput)
    let type = Environment.value("TERM")
    guard let gate = OutputGate(),
      let screen = CursesScreen(reading: keyboard, writing: gate.descriptor, type: type)
    else {
      throw Failure(phrase: .unknownTerminal, type: type ?? "")
    }
    guard let placing = CursesScreen.capability("cup") else {
      screen.leave()
      throw Failure(phrase: .noPlacing)
    }
    self.keyboard = keyboard
    self.gate = gate
    self.screen = screen
    isStandard = placing.hasPrefix("\u{1B}[%i%p1%d;%p2%dH")
    wantsToProbe = probing && isStandard
    TerminalModes.restoreWhenEnded(sending: Self.farewell(isStandard: isStandard))
    screen.takeKeyboard()
    gate.close()
    palette = Palette(theme, monochrome: Environment.nonEmpty("NO_COLOR") != nil)
    painter = Painter(palette: palette, gate: gate)
    send(Self.modesOn)
  }

  package var size: ScreenSize { screen.size }

  package func draw(_ frame: Frame) {
    painter.paint(frame, synchronized: probe.synchronizes, probing: wantsToProbe && !isProbing)
    isProbing = wantsToProbe
  }

  package func use(_ theme: ThemeChoice) {
    palette.use(theme)
    painter.invalidate()
  }

  /// Redraws everything at the next `draw`: something else has written to the screen.
  package func invalidate() { painter.invalidate() }

  /// Terminals of ECMA-48 without a clipboard: the consoles.
  private static let withoutClipboard = ["linux", "cons25", "vt100", "vt102", "vt220", "dumb"]

  /// Puts text into the clipboard through the terminal (OSC 52), which works over ssh too.
  /// - Returns: false on a terminal that has none.
  package func copy(_ text: String) -> Bool {
    guard isStandard, !Self.withoutClipboard.contains(Environment.value("TERM") ?? "") else { return false }
    send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{1B}\\")
    return true
  }

  /// Gives the terminal to the shell until the person comes back (Ctrl-Z, fg).
  package func suspend() -> ScreenSize { lend { Process.stop() } }

  /// Gives the terminal to another program while `body` runs it.
  package func lend(_ body: () -> Void) -> ScreenSize {
    leave()
    body()
    // What was meant for that program: ^C.
    _ = signals.takeEvents()
    return takeOver()
  }

  /// While the terminal is lent: waits until the person has pressed Enter, or ^C.
  package func waitForLine() {
    // What was meant for the program before.
    _ = signals.takeEvents()
    while case .ready(let ready) = Readiness.wait(for: [keyboard, signals.descriptor], milliseconds: -1) {
      for case .termination in signals.takeEvents() { return }
      guard ready.contains(keyboard) else { continue }
      guard let bytes = TerminalDevice.read(keyboard), !bytes.contains(UInt8(ascii: "\n")) else { return }
    }
  }

  /// Takes the terminal again, whatever has become of it meanwhile.
  package func comeBack() -> ScreenSize {
    leave()
    return takeOver()
  }

  private func leave() {
    gate.open()
    send(Self.modesOff)
    screen.leave()
    // ncurses has other ones where it tried a type of terminal that it does not know.
    TerminalModes.restore()
  }

  private func takeOver() -> ScreenSize {
    TerminalModes.restoreWhenEnded(sending: Self.farewell(isStandard: isStandard))
    screen.comeBack()
    send(Self.modesOn)
    painter.invalidate()
    return takeNewSize()
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    gate.open()
    // Answers that arrive later would be typed into the shell.
    if isProbing {
      for _ in 0..<4 where !probe.isAnswered { _ = wait(timeout: 25) }
    }
    leave()
    TerminalDevice.discardInput(of: keyboard)
    signals.close()
  }

  /// SGR mouse reports of presses, of moves with a button down, and of the wheel; bracketed paste.
  private static let modesOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h\u{1B}[?2004h"
  private static let modesOff = "\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"

  /// What is sent where there is no time for more: all that was switched on goes off. The end of a synchronised update comes
  /// first, and the whole screen scrolls again.
  private static func farewell(isStandard: Bool) -> [UInt8] {
    let described = ["sgr0", "rmkx", "cnorm", "rmcup"].compactMap(CursesScreen.capability).map(
      CursesScreen.withoutDelays)
    return Array(((isStandard ? "\u{1B}[?2026l\u{1B}[r" + modesOff : "") + described.joined()).utf8)
  }

  private func send(_ sequence: String) { if isStandard { gate.send(sequence) } }
}

// MARK: - Events

extension Terminal {
  /// Waits for input, a signal or one of `others`; returns what came, in order.
  /// - Parameter timeout: milliseconds, −1 without end. Nothing came in time: an empty list.
  package func wait(alsoFor others: [FileDescriptor] = [], timeout: Int32 = -1) -> [Event] {
    // Half a key goes first: others that come and come would keep a lone Esc waiting.
    let isWaiting = decoder.isWaiting
    let sources = [keyboard, signals.descriptor] + (isWaiting ? [] : others)
    switch Readiness.wait(for: sources, milliseconds: isWaiting ? Self.escapeDelay : timeout) {
    case .interrupted: return []
    case .timedOut: return isWaiting ? events(decoder.flush()) : []
    case .ready(let ready):
      var result = ready.contains(signals.descriptor) ? takeSignals() : []
      if ready.contains(keyboard) { result += takeInput() }
      return result + others.filter(ready.contains).map(Event.woken)
    }
  }

  private func takeInput() -> [Event] {
    guard let bytes = TerminalDevice.read(keyboard) else { return [.terminated(signal: nil)] }
    return events(decoder.decode(bytes))
  }

  private func events(_ inputs: [TerminalInput]) -> [Event] {
    inputs.compactMap { input in
      switch input {
      case .key(let key): return .key(key)
      case .cursorPosition, .mode, .background:
        guard probe.take(input) else { return nil }
        if let isDark = probe.hasDarkBackground { palette.setBackground(isDark ? .dark : .light) }
        return .learnt(probe.profile)
      }
    }
  }

  private func takeSignals() -> [Event] {
    signals.takeEvents().map { event in
      switch event {
      case .resized: .resized(takeNewSize())
      case .stop: .stopped
      case .continued: .continued
      case .termination(let signal): .terminated(signal: signal)
      }
    }
  }

  private func takeNewSize() -> ScreenSize {
    if let size = TerminalDevice.size { screen.resize(ScreenSize(columns: size.columns, rows: size.rows)) }
    return screen.size
  }

  /// Keys of the terminal's own description that xterm's sequences do not cover (rxvt, the consoles).
  private static func describedKeys() -> [(sequence: [UInt8], key: Key)] {
    let names: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kcbt", .backTab), ("kdch1", .delete), ("kf1", .f(1)),
    ]
    return names.compactMap { name, key in
      let sequence = Array((CursesScreen.capability(name) ?? "").utf8)
      return sequence.count > 1 && sequence[0] == 0x1B ? (sequence, key) : nil
    }
  }
}
