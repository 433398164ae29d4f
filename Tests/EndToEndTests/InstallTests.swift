import Foundation
import Testing

extension EndToEnd {
  /// `Resources/install`: what one command puts there another takes away.
  @Suite struct Installing {
    private static let files = [
      "bin/kanbao", "share/man/man1/kanbao.1", "share/man/zh_CN/man1/kanbao.1",
      "share/bash-completion/completions/kanbao", "share/zsh/site-functions/_kanbao",
      "share/fish/vendor_completions.d/kanbao.fish",
    ]
    private let script = BuiltBinary.root.appending(path: "Resources/install/install.sh").path

    @Test func installsAndRemoves() async throws {
      let scratch = try Scratch()
      let prefix = scratch.path + "/opt"
      let installed = try await run(
        ["/bin/sh", script, "--prefix", prefix, "--binary", BuiltBinary.path], scratch: scratch)
      #expect(installed.ending == .exited(0), "\(installed.errors)")
      for file in Self.files {
        let size = try FileManager.default.attributesOfItem(atPath: prefix + "/" + file)[.size] as? Int
        #expect((size ?? 0) > 500, "\(file)")
      }
      let version = try await run([prefix + "/bin/kanbao", "--version"], scratch: scratch)
      #expect(
        version.output.wholeMatch(of: /kanbao \d+\.\d+\.\d+ \((debug|release), .*Swift .*\)\n/) != nil,
        "\(version.output)")
      let removed = try await run(["/bin/sh", script, "--prefix", prefix, "--uninstall"], scratch: scratch)
      #expect(removed.ending == .exited(0))
      #expect(files(below: prefix).isEmpty)
    }

    /// Without a folder named: for the system as root, else for the person. `DESTDIR` stands before it.
    @Test func installsWhereNobodySaysOtherwise() async throws {
      let scratch = try Scratch()
      let staging = scratch.path + "/staging"
      let prefix = staging + (geteuid() == 0 ? "/usr/local" : scratch.path + "/.local")
      let command = ["/usr/bin/env", "DESTDIR=\(staging)", "/bin/sh", script]
      let installed = try await run(command + ["--binary", BuiltBinary.path], scratch: scratch)
      #expect(installed.ending == .exited(0), "\(installed.errors)")
      #expect(files(below: staging) == Set(Self.files.map { prefix + "/" + $0 }))
      let removed = try await run(command + ["--uninstall"], scratch: scratch)
      #expect(removed.ending == .exited(0) && files(below: staging).isEmpty)
      let wrong = try await run(command + ["--everywhere"], scratch: scratch)
      #expect(wrong.ending == .exited(64) && wrong.errors.contains("usage"))
    }

    private func files(below folder: String) -> Set<String> {
      let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return Set(
        all.map { folder + "/" + $0 }.filter { path in
          var isFolder: ObjCBool = false
          return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        })
    }
  }

  /// `Resources/install/debian.sh`: the package is installed by dpkg in a root of its own, and removed.
  @Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg"), "dpkg is not there"))
  struct DebianPackage {
    /// What is in the package.
    private static let files = [
      "/usr/bin/kanbao", "/usr/share/man/man1/kanbao.1.gz", "/usr/share/man/zh_CN/man1/kanbao.1.gz",
      "/usr/share/bash-completion/completions/kanbao", "/usr/share/zsh/vendor-completions/_kanbao",
      "/usr/share/fish/vendor_completions.d/kanbao.fish", "/usr/share/doc/kanbao/copyright",
    ]
    private let scratch: Scratch
    private let root: String

    init() throws {
      scratch = try Scratch()
      root = try scratch.folder("root")
      // All that dpkg knows of a root in which nothing is installed.
      _ = try scratch.folder("root/var/lib/dpkg/updates")
      _ = try scratch.folder("root/var/lib/dpkg/info")
      for file in ["status", "available"] { _ = try scratch.file("root/var/lib/dpkg/\(file)", "") }
    }

    /// Everybody may install into a root that is theirs. Triggers of other packages are none of ours.
    private func dpkg(_ arguments: String...) async throws -> Outcome {
      try await run(
        ["/usr/bin/dpkg", "--root=\(root)", "--force-not-root", "--force-bad-path", "--log=/dev/null"] + arguments,
        scratch: scratch)
    }

    @Test func isInstalledAndRemoved() async throws {
      let package = scratch.path + "/kanbao.deb"
      let script = BuiltBinary.root.appending(path: "Resources/install/debian.sh").path
      // Not packed tightly: that takes longer than all the rest.
      let quick = ["/usr/bin/env", "DPKG_DEB_COMPRESSOR_TYPE=gzip", "DPKG_DEB_COMPRESSOR_LEVEL=1"]
      let built = try await run(quick + ["/bin/sh", script, "--binary", BuiltBinary.path, package], scratch: scratch)
      #expect(built.ending == .exited(0) && built.output == package + "\n", "\(built.errors)")
      let fields = try await run(["dpkg-deb", "--field", package], scratch: scratch)
      #expect(fields.output.contains("Package: kanbao\nVersion: 0."))

      let installed = try await dpkg("--install", package)
      #expect(installed.ending == .exited(0), "\(installed.errors)")
      let state = try await dpkg("--status", "kanbao")
      #expect(state.output.contains("Status: install ok installed"), "\(state.output)")
      let listed = try await dpkg("--listfiles", "kanbao")
      let paths = Set(listed.output.split(separator: "\n").map(String.init))
      for file in Self.files {
        let attributes = try FileManager.default.attributesOfItem(atPath: root + file)
        let mode = (attributes[.posixPermissions] as? Int) ?? 0
        #expect(paths.contains(file) && mode == (file.hasPrefix("/usr/bin/") ? 0o755 : 0o644), "\(file) \(mode)")
        #expect((attributes[.size] as? Int ?? 0) > 500, "\(file)")
      }
      // Nothing else, and nothing that was changed on its way.
      let folders = Set(paths.flatMap { path in paths.filter { path.hasPrefix($0 + "/") } }).union(["/."])
      #expect(paths.subtracting(folders) == Set(Self.files))
      let changed = try await dpkg("--verify", "kanbao")
      #expect(changed.ending == .exited(0) && changed.output.isEmpty, "\(changed.output)")

      let shown = try await run([root + "/usr/bin/kanbao", "show", BuiltBinary.sample], scratch: scratch)
      #expect(shown.output.contains("把差距看清楚"))
      let manual = try await run(["gzip", "-cd", root + Self.files[1]], scratch: scratch)
      #expect(manual.output.contains(".TH"))
      let completions = try await run(["bash", "-n", root + Self.files[3]], scratch: scratch)
      #expect(completions.ending == .exited(0), "\(completions.errors)")

      let removed = try await dpkg("--purge", "kanbao")
      #expect(removed.ending == .exited(0), "\(removed.errors)")
      for path in paths where path != "/." { #expect(!FileManager.default.fileExists(atPath: root + path), "\(path)") }
    }
  }
}
