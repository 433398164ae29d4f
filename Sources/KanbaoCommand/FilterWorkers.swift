import ArticleExport
import ReaderCore
import System
import SystemPackage

/// Runs `kanbao export` as a filter by several processes: lines go out in batches, results come back in the order of the lines.
///
/// A trap ends a process and cannot be caught. A record that ends a worker has a result that says so, and a new worker goes on
/// with the next one. A worker reads its batch whole before it writes: neither waits for the other. Nobody is given a batch
/// far ahead of the one that is printed next, so memory is bounded.
struct FilterWorkers {
  /// Consecutive lines, and what came of them.
  private struct Batch {
    /// The number of the first line that is not answered.
    var number: Int
    /// Those that are not answered yet.
    var lines: [[UInt8]]
    var results: [UInt8] = []
    var isDone: Bool { lines.isEmpty }

    /// Takes the results of its first line.
    mutating func answer(_ results: some Sequence<UInt8>) {
      self.results += results
      lines.removeFirst()
      number += 1
    }
  }

  private struct Worker {
    var process: PipedProcess
    /// The batch at work, counted from the input's beginning.
    var batch: Int?
    /// Printed, and not followed by a mark that the line is done.
    var pending: [UInt8] = []
  }

  private var workers: [Worker] = []
  /// From the one that is printed next.
  private var batches: [Batch] = []
  private var printed = 0
  private var number = 0
  private(set) var failed = false
  private let most = Process.processorCount

  /// Lines of a batch, and bytes.
  private static let mostLines = 64
  private static let mostBytes = 1 << 17

  /// - Returns: whether there are workers; else nothing was read.
  mutating func run(_ lines: inout InputLines, to output: inout StandardOutput) -> Bool {
    guard startWorker() != nil else { return false }
    do throws(SystemError) {
      while true {
        dispatch(&lines, &output)
        print(to: &output)
        if lines.isFinished, batches.isEmpty { break }
        try wait(for: &lines)
      }
    } catch {
      StandardError.report(Inputs.standardInputName, Interface.text(error))
      failed = true
    }
    for worker in workers { _ = worker.process.end() }
    return true
  }

  private mutating func print(to output: inout StandardOutput) {
    while let first = batches.first, first.isDone {
      output.write(first.results)
      batches.removeFirst()
      printed += 1
    }
    output.flush()
  }

  private mutating func wait(for lines: inout InputLines) throws(SystemError) {
    let wantsInput = !lines.isAtEnd && mayDispatch
    let busy = workers.filter { $0.batch != nil }.map(\.process.output)
    guard case .ready(let ready) = Readiness.wait(for: busy + (wantsInput ? [.standardInput] : []), milliseconds: -1)
    else { return }
    if wantsInput, ready.contains(.standardInput) { try lines.fill() }
    // Reading one may replace it by another.
    for output in ready {
      if let index = workers.firstIndex(where: { $0.process.output == output }) { read(index) }
    }
  }
}

// MARK: - Giving work

extension FilterWorkers {
  private var mayDispatch: Bool {
    batches.count < 2 * most && (workers.count < most || workers.contains { $0.batch == nil })
  }

  private mutating func dispatch(_ lines: inout InputLines, _ output: inout StandardOutput) {
    while mayDispatch, let batch = nextBatch(&lines) {
      batches.append(batch)
      guard let worker = workers.firstIndex(where: { $0.batch == nil }) ?? startWorker() else { return }
      send(printed + batches.count - 1, to: worker)
    }
  }

  private mutating func nextBatch(_ lines: inout InputLines) -> Batch? {
    var batch = Batch(number: number + 1, lines: [])
    var bytes = 0
    while batch.lines.count < Self.mostLines, bytes < Self.mostBytes, let line = lines.available() {
      number += 1
      switch line {
      case .line(let line):
        batch.lines.append(line)
        bytes += line.count
      case .tooLong:
        // A worker has a result for a line of nothing but this byte.
        batch.lines.append(ExportFilter.tooLong)
      }
    }
    return batch.lines.isEmpty ? nil : batch
  }

  private mutating func startWorker() -> Int? {
    guard let process = PipedProcess(arguments: [FilterWorker.option] + Process.arguments) else { return nil }
    workers.append(Worker(process: process))
    return workers.count - 1
  }

  private mutating func send(_ batch: Int, to worker: Int) {
    workers[worker].batch = batch
    let work = batches[batch - printed]
    var bytes = Array("\(work.lines.count) \(work.number)\n".utf8)
    for line in work.lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    // Where it has ended already, its output says so.
    _ = try? workers[worker].process.input.writeAll(bytes)
  }
}

// MARK: - Taking results

extension FilterWorkers {
  private static let chunk = 1 << 16

  private mutating func read(_ index: Int) {
    let bytes = (try? workers[index].process.output.chunk(of: Self.chunk)) ?? []
    guard !bytes.isEmpty else { return replace(index) }
    workers[index].pending += bytes
    guard let batch = workers[index].batch else { return }
    while let mark = workers[index].pending.firstIndex(of: FilterWorker.mark),
      let end = workers[index].pending[mark...].firstIndex(of: UInt8(ascii: "\n"))
    {
      batches[batch - printed].answer(workers[index].pending[..<mark])
      if end > mark + 1 { failed = true }
      workers[index].pending.removeSubrange(...end)
    }
    if batches[batch - printed].isDone { workers[index].batch = nil }
  }

  /// A worker has ended: the first line that it did not answer is to blame, and a new worker has the others.
  private mutating func replace(_ index: Int) {
    let ending = workers[index].process.end()
    if case .askedToEnd(let signal) = ending { Process.end(by: signal) }
    let batch = workers[index].batch
    workers.remove(at: index)
    guard let batch else { return }
    let fault = ending?.fault ?? Fault(.endsProgram)
    failed = true
    let number = batches[batch - printed].number
    StandardError.report(
      Inputs.standardInputName, Interface.text(.lineProblem, "\(number)", fault.text(in: Interface.language)))
    let result = ExportFilter.result(line: number, error: fault.text(in: .english))
    batches[batch - printed].answer((result + "\n").utf8)
    guard !batches[batch - printed].isDone else { return }
    guard let new = startWorker() else {
      StandardError.report(nil, fault.text(in: Interface.language))
      exit(ExitStatus.unreadable.rawValue)
    }
    send(batch, to: new)
  }
}

/// What a worker of a filter is: the program called with `option` before its arguments.
enum FilterWorker {
  static let option = "--filter-worker"
  /// Behind the results of each line: it stands in no JSON. On its line a sign follows, where the line was no article's.
  static let mark: UInt8 = 0x1E

  static let isAssigned = Process.arguments.first == option

  /// Answers batches until there are no more: a line with how many lines follow and the number of the first, and those.
  /// - Parameter limits: of a line.
  static func serve(_ filter: ExportFilter, limits: FileLimits, to output: inout StandardOutput) {
    var input = InputLines(.standardInput)
    while let header = line(&input) {
      let numbers = String(decoding: header, as: UTF8.self).split(separator: " ").compactMap { Int($0) }
      guard numbers.count == 2 else { return }
      let lines = (0..<numbers[0]).map { _ in line(&input) ?? [] }
      for (offset, line) in lines.enumerated() {
        Watchdog.shared.begin(Inputs.standardInputName, size: line.count, limits: limits)
        let isFine = filter.answer(line, number: numbers[1] + offset, to: &output)
        Watchdog.shared.end()
        output.write([mark] + (isFine ? [] : [UInt8(ascii: "!")]) + [UInt8(ascii: "\n")])
        // What is done when the next line ends this worker is known.
        output.flush()
      }
    }
  }

  private static func line(_ input: inout InputLines) -> [UInt8]? {
    guard case .line(let line)? = try? input.next() else { return nil }
    return line
  }
}
