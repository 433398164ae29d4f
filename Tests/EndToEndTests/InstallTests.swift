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
      for file in Self.files { #expect(!FileManager.default.fileExists(atPath: prefix + "/" + file)) }
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg-deb"), "dpkg-deb is not there"))
    func buildsADebianPackage() async throws {
      let scratch = try Scratch()
      let package = scratch.path + "/kanbao.deb"
      let script = BuiltBinary.root.appending(path: "Resources/install/debian.sh").path
      // Not packed tightly: that takes longer than all the rest.
      let quick = ["/usr/bin/env", "DPKG_DEB_COMPRESSOR_TYPE=gzip", "DPKG_DEB_COMPRESSOR_LEVEL=1"]
      let built = try await run(quick + ["/bin/sh", script, "--binary", BuiltBinary.path, package], scratch: scratch)
      #expect(built.ending == .exited(0), "\(built.errors)")
      let root = scratch.path + "/root"
      let unpacked = try await run(["dpkg-deb", "--extract", package, root], scratch: scratch)
      #expect(unpacked.ending == .exited(0))
      let shown = try await run([root + "/usr/bin/kanbao", "show", BuiltBinary.sample], scratch: scratch)
      #expect(shown.output.contains("把差距看清楚"))
      let fields = try await run(["dpkg-deb", "--field", package], scratch: scratch)
      #expect(fields.output.contains("Package: kanbao\nVersion: 0."))
    }
  }
}
