import Foundation
import System
import SystemPackage
import Testing

/// A program that crashes while it has the terminal leaves it as it found it.
@Suite(.serialized) struct TerminalModesTests {
  private static let variable = "KANBAO_TEST_TERMINAL"
  private static let farewell = "\u{1B}[farewell"

  /// What a program does that takes a terminal over.
  private static func takeOver() {
    let path = ProcessInfo.processInfo.environment[variable] ?? ""
    let terminal = FileDescriptor(rawValue: open(path, O_RDWR | O_NOCTTY))
    TerminalModes.keep(of: terminal)
    var modes = termios()
    tcgetattr(terminal.rawValue, &modes)
    cfmakeraw(&modes)
    tcsetattr(terminal.rawValue, TCSANOW, &modes)
    TerminalModes.restoreWhenEnded(sending: Array(farewell.utf8))
  }

  /// Needs a stack frame of its own each time.
  private static func descend(_ depth: Int) -> Int {
    depth == Int.max
      ? 0 : withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 8) { descend(depth + 1) + $0.count }
  }

  @Test func afterATrap() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .failure) {
      Self.takeOver()
      fatalError("meant")
    }
    terminal.expectRestored(Self.farewell)
  }

  @Test func afterAbort() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .signal(SIGABRT)) {
      Self.takeOver()
      abort()
    }
    terminal.expectRestored(Self.farewell)
  }

  @Test func afterAFault() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .failure) {
      Self.takeOver()
      UnsafeMutablePointer<Int>(bitPattern: 64)?.pointee = 1
    }
    terminal.expectRestored(Self.farewell)
  }

  /// The stack has no room left for a handler.
  @Test func afterEndlessRecursion() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .failure) {
      // The thread that a test runs on is not the one that takes the terminal.
      let isStarted = BackgroundThread.start {
        Self.takeOver()
        print(Self.descend(0))
      }
      #expect(isStarted)
      while true { sleep(1) }
    }
    terminal.expectRestored(Self.farewell)
  }

  @Test func afterAFaultOnAnotherThread() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .failure) {
      Self.takeOver()
      let isStarted = BackgroundThread.start { print(Self.descend(0)) }
      #expect(isStarted)
      while true { sleep(1) }
    }
    terminal.expectRestored(Self.farewell)
  }

  /// What was given back before is left alone.
  @Test func notTwice() async throws {
    let terminal = try TestTerminal(named: Self.variable)
    await #expect(processExitsWith: .signal(SIGABRT)) {
      Self.takeOver()
      TerminalModes.restore()
      abort()
    }
    #expect(terminal.received().isEmpty)
    #expect(terminal.isAsBefore)
  }
}

/// A terminal that a child of the test finds by a variable of its environment.
private final class TestTerminal {
  private let main: Int32
  private let child: Int32
  private let before: termios

  init(named variable: String) throws {
    main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var (locked, number): (Int32, Int32) = (0, 0)
    // What unlockpt(3) and ptsname(3) do; Glibc's module does not have them.
    guard main >= 0, ioctl(main, UInt(0x4004_5431), &locked) == 0, ioctl(main, UInt(0x8004_5430), &number) == 0 else {
      throw POSIXError(.EIO)
    }
    let path = "/dev/pts/\(number)"
    child = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    before = Self.modes(child)
    setenv(variable, path, 1)
  }

  deinit {
    close(child)
    close(main)
  }

  private static func modes(_ terminal: Int32) -> termios {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return modes
  }

  var isAsBefore: Bool {
    let now = Self.modes(child)
    return now.c_iflag == before.c_iflag && now.c_oflag == before.c_oflag && now.c_lflag == before.c_lflag
  }

  func received() -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(main, &bytes, bytes.count)
    return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
  }

  func expectRestored(_ farewell: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(isAsBefore, sourceLocation: sourceLocation)
    #expect(received() == farewell, sourceLocation: sourceLocation)
  }
}
