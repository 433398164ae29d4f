import Archive

/// Files that a worker reads in one go.
struct ArchiveJob {
  struct File {
    var found: ArchiveWriter.FoundFile
    /// What the archive knows of the file's bytes, where they may be the same still.
    var known: Fingerprint?
  }

  var files: [File] = []
  /// One of the files has ended a worker: which one, the next worker's messages tell.
  var isSuspect = false

  var size: Int { files.reduce(0) { $0 + $1.found.size } }

  init(_ files: [File] = [], isSuspect: Bool = false) { (self.files, self.isSuspect) = (files, isSuspect) }

  var bytes: [UInt8] {
    var out = NumberWriter()
    out.write(isSuspect ? 1 : 0)
    out.write(files.count)
    for file in files {
      out.write(file.found.path)
      out.write(file.found.size)
      out.write(whole: file.known?.first ?? 0)
      out.write(whole: file.known?.second ?? 0)
    }
    return out.bytes
  }

  init(_ bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    isSuspect = reader.number() == 1
    for _ in 0..<reader.number() {
      let found = ArchiveWriter.FoundFile(path: reader.text(), size: reader.number(), changed: 0)
      let known = Fingerprint(first: reader.whole(), second: reader.whole())
      files.append(File(found: found, known: known == Fingerprint(first: 0, second: 0) ? nil : known))
    }
  }

  /// Bytes of a job, and files, at most: what a worker has in memory, and its message has to fit into a pipe.
  private static let most = 2 << 20
  private static let mostFiles = 512
  private static let mostPathBytes = 48 << 10
  /// Jobs that each worker gets at least, where there is little to do.
  private static let leastJobs = 3

  /// Jobs in the order of the files. A long file is one by itself.
  static func jobs(_ files: [File], workers: Int) -> [ArchiveJob] {
    let total = files.reduce(0) { $0 + $1.found.size }
    let size = min(most, max(1 << 16, total / (workers * leastJobs)))
    var jobs: [ArchiveJob] = []
    var job = ArchiveJob()
    var (bytes, pathBytes) = (0, 0)
    for file in files {
      let path = file.found.path.utf8.count + 32
      if !job.files.isEmpty,
        bytes + file.found.size > size || job.files.count >= mostFiles || pathBytes + path > mostPathBytes
      {
        jobs.append(job)
        job = ArchiveJob()
        (bytes, pathBytes) = (0, 0)
      }
      job.files.append(file)
      bytes += file.found.size
      pathBytes += path
    }
    if !job.files.isEmpty { jobs.append(job) }
    return jobs
  }
}
