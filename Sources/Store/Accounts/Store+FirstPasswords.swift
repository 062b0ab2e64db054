import Dispatch
import Policy
import Synchronization

extension Store {
  typealias MadePassword = (text: String, kept: Password)

  /// A password with what is kept of it, by the rule and at the cost of this store.
  ///
  /// - Parameter name: of the account that it is for.
  func kept(_ password: String, of name: String) throws(StoreError) -> Password {
    try Password(password, of: name, passwordRule, cost: passwordCost)
  }

  /// A password for each name with what is kept of it; hashed on all cores.
  func firstPasswords(for names: [String]) throws(StoreError) -> [String: MadePassword] {
    let made = Mutex<[String: MadePassword]>([:])
    let fault = Mutex<StoreError?>(nil)
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      let text = FirstPassword.random()
      do throws(StoreError) {
        let kept = try kept(text, of: names[index])
        made.withLock { $0[names[index]] = (text, kept) }
      } catch {
        fault.withLock { $0 = error }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
    return made.withLock { $0 }
  }
}
