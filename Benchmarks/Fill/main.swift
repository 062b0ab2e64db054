// Fills a store with reports, and makes the accounts that load programs sign in with. Everything goes through the
// Store's own doors, so that rows, sums and kept results are those of real use. The same counts give the same rows.
// usage: bench-fill reports DATABASE COUNT      prints what was written
//        bench-fill projects DATABASE COUNT     the same, with an order for every fourth
//        bench-fill matters DATABASE COUNT      the same
//        bench-fill accounts DATABASE COUNT     prints accounts with what they may report, as JSON
import Foundation
import Store

let arguments = CommandLine.arguments
guard arguments.count == 4, let count = Int(arguments[3]), count >= 0 else {
  print("usage: bench-fill reports|projects|matters|accounts DATABASE COUNT")
  exit(2)
}
let store = try Store(path: arguments[2], migrations: "Migrations")
switch arguments[1] {
case "reports": print(try ReportFiller(store: store).fill(count))
case "projects": print(try RegisterFiller(store: store).projects(count))
case "matters": print(try RegisterFiller(store: store).matters(count))
case "accounts": print(try AccountMaker(store: store).json(count))
default: fatalError("no such work: \(arguments[1])")
}
try store.close()
