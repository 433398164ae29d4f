/// How it was decided what a file is encoded in.
package struct EncodingDecision: Hashable, Sendable {
  package enum Reason: Hashable, Sendable, CaseIterable {
    /// The person said so.
    case forced
    case byteOrderMark
    /// UTF-16 without a mark: zero bytes stand where it has them.
    case zeroBytes
    /// Its bytes are UTF-8 throughout, or nearly.
    case wellFormed
    /// In another encoding it reads far less like Chinese.
    case readsBetter
    /// The bytes leave it open, and the file says so.
    case declared
    /// Nothing else tells.
    case guessed
  }

  package var reason: Reason
  /// What the file says that it is in, as it is written there; `nil` where it does not.
  package var declared: String?

  package init(reason: Reason, declared: String? = nil) { (self.reason, self.declared) = (reason, declared) }
}
