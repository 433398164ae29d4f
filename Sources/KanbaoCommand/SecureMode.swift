import ReaderCore
import System

/// `KANBAO_SECURE=1`: the reader starts no program and writes no file, as less does with `LESSSECURE`. For accounts that may
/// read and nothing else.
enum SecureMode {
  static let isOn = Environment.value("KANBAO_SECURE") == "1"

  /// What becomes of an effect.
  enum Ruling {
    case allowed
    /// Not done, and the person, who asked for it, is told.
    case refused
    /// Not done, and nobody asked.
    case dropped
  }

  static func ruling(on effect: Effect) -> Ruling {
    guard isOn else { return .allowed }
    switch effect {
    case .copy, .append, .edit, .editNote, .pipe, .saveNote, .removeNote, .saveCorrection, .removeCorrection, .saveTerm:
      return .refused
    case .savePosition, .remember: return .dropped
    case .quit, .open, .follow, .cycleEncoding, .describeFiles, .gatherNotes, .searchFiles, .report, .require, .analyse,
      .idle, .useTheme, .redraw, .suspend:
      return .allowed
    }
  }
}
