import Foundation
import Testing

/// The built program in real terminals, side by side: every test has its own folder, and its own tmux server.
@Suite(.sideBySide) enum EndToEnd {}

extension Trait where Self == SideBySide {
  /// As many tests at once as the machine can serve within the time they wait for a screen.
  static var sideBySide: SideBySide { SideBySide() }
}

/// Lets a few tests of a suite run at once; each starts several processes and mostly waits for them.
struct SideBySide: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    await Lanes.shared.enter()
    let result = await Result { try await function() }
    await Lanes.shared.leave()
    try result.get()
  }
}

/// How many tests may run, and who waits.
private actor Lanes {
  static let shared = Lanes()
  private var free = 3 * ProcessInfo.processInfo.activeProcessorCount
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func enter() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func leave() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

extension Result where Failure == any Error {
  /// What an asynchronous function gives or throws.
  fileprivate init(_ body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
  }
}
