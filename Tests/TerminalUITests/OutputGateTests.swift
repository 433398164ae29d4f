import SystemPackage
import TerminalUI
import Testing

struct OutputGateTests {
  private static let frame = (begin: "<", end: ">")

  /// - Parameter body: gets the gate, what ncurses does (a write to the gate's descriptor), and the terminal.
  private static func withGate(_ body: (OutputGate, (String) -> Void, Pipe) throws -> Void) throws {
    let terminal = try Pipe()
    defer { terminal.close() }
    let gate = try #require(OutputGate(to: terminal.writeEnd))
    try body(gate, { _ = try? gate.descriptor.writeAll($0.utf8) }, terminal)
  }

  @Test func anOpenGateLetsEverythingThrough() throws {
    try Self.withGate { gate, draw, terminal in
      draw("甲")
      gate.send("乙")
      #expect(terminal.take() == "甲乙")
    }
  }

  @Test func aClosedGateHoldsEverythingBack() throws {
    try Self.withGate { gate, draw, terminal in
      gate.close()
      draw("甲")
      gate.send("乙")
      #expect(terminal.take() == "")
      gate.open()
      #expect(terminal.take() == "甲乙")
      draw("丙")
      #expect(terminal.take() == "丙")
    }
  }

  @Test func aScreenComesInOnePiece() throws {
    try Self.withGate { gate, draw, terminal in
      gate.gather(between: Self.frame) {
        draw("甲")
        draw("乙")
        #expect(terminal.take() == "", "not before it is whole")
      }
      #expect(terminal.take() == "<甲乙>")
      gate.gather(between: nil) { draw("丙") }
      #expect(terminal.take() == "丙", "nothing of the last screen")
    }
  }

  @Test func whatWasHeldBackComesBeforeTheScreen() throws {
    try Self.withGate { gate, draw, terminal in
      gate.close()
      draw("甲")
      gate.gather(between: Self.frame) { draw("乙") }
      #expect(terminal.take() == "甲<乙>")
    }
  }

  @Test func nothingDrawnIsNothingSent() throws {
    try Self.withGate { gate, draw, terminal in
      gate.gather(between: Self.frame) {}
      #expect(terminal.take() == "")
      gate.close()
      draw("甲")
      gate.gather(between: Self.frame) {}
      #expect(terminal.take() == "甲", "but what was held back")
    }
  }
}
