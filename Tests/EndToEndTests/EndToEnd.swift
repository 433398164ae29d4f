import Testing

/// The built program in real terminals. One after the other: each test starts several processes.
@Suite(.serialized) enum EndToEnd {}
