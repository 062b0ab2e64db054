/// The kept answers of all loops, and the renderings under way: for one key there is one at a time.
final class KeptAnswers: @unchecked Sendable {
  // Unchecked: the fields below are touched only with the lock held.
  private let gate = Gate()
  private var cache: ResponseCache
  private var flights: [CacheKey: Flight] = [:]

  init(limit: Int, holds: @escaping @Sendable (UInt64, UInt64) -> Bool) {
    cache = ResponseCache(limit: limit, holds: holds)
  }

  /// How many answers are kept.
  var count: Int { gate.locked { cache.count } }

  /// How many renderings are under way or wait for a worker.
  var underWay: Int { gate.locked { flights.count } }

  /// The answer that may be sent for these bytes; an older one where `takesOld` and another is being made.
  func find(
    _ target: UnsafeRawBufferPointer, _ host: UnsafeRawBufferPointer, _ isSecure: Bool, isPersonal: Bool,
    takesOld: Bool, generation: UInt64, now: Int
  ) -> CacheEntry? {
    gate.locked {
      let anywhere = UnsafeRawBufferPointer(start: nil, count: 0)
      let entry =
        cache.find(target, anywhere, isSecure, generation: generation, takesOld: takesOld, now: now)
        ?? cache.find(target, host, isSecure, generation: generation, takesOld: takesOld, now: now)
      guard let entry, !isPersonal || entry.isForEveryone else { return nil }
      return entry
    }
  }

  /// Keeps an answer while it is good.
  func insert(_ entry: CacheEntry, generation: UInt64, now: Int) {
    gate.locked {
      if entry.isValid != nil || cache.isGood(entry, generation: generation) { cache.insert(entry, now: now) }
    }
  }

  /// In how many addresses' lines one rendering stands: nobody waits behind the line of the one who asked first.
  private static let mostLines = 16

  /// What a request for an answer that may be kept is to do.
  enum Boarding {
    /// Send this.
    case kept(CacheEntry)
    /// Submit the rendering, which is new.
    case begins(Flight)
    /// Wait: somebody makes the answer. `joins` says that no job of this address is in the queue yet.
    case waits(Flight, joins: Bool)
    /// Run its own handler.
    case alone
  }

  /// Finds a kept answer, or a rendering to wait for, or begins one.
  func board(_ key: CacheKey, _ passenger: Passenger, generation: UInt64, now: Int) -> Boarding {
    gate.locked {
      let takesOld = passenger.takesOld && !passenger.isPersonal
      if let entry = cache.find(key, generation: generation, takesOld: takesOld, now: now),
        !passenger.isPersonal || entry.isForEveryone
      {
        return .kept(entry)
      }
      // Whoever brings a cookie may get an answer of his own; only a former answer tells that it is everybody's.
      if passenger.isPersonal && !(cache.last(key)?.isForEveryone ?? false) { return .alone }
      if let flight = flights[key],
        flight.generation == generation || takesOld && now - flight.began <= ResponseCache.oldFor
      {
        flight.passengers.append(passenger)
        let joins = !flight.isTaken && flight.addresses.count < KeptAnswers.mostLines
        guard joins, flight.addresses.insert(passenger.address).inserted else {
          return .waits(flight, joins: false)
        }
        flight.jobs += 1
        return .waits(flight, joins: true)
      }
      let flight = Flight(key: key, generation: generation, began: now, first: passenger)
      flights[key] = flight
      cache.mark(key, isBeingMade: true)
      return .begins(flight)
    }
  }

  /// Takes a rendering for a worker, with the passenger whose request is rendered: none when another worker has it, or
  /// when nobody waits any more who is worth it. Those who only seem to have gone are handed back, to be told.
  func take(_ flight: Flight, now: Int) -> (passenger: Passenger?, given: [Passenger]) {
    gate.locked {
      flight.jobs -= 1
      guard !flight.isTaken else { return (nil, []) }
      flight.passengers.removeAll { $0.presence.isGone }
      guard
        let first = flight.passengers.first(where: { $0.presence.isWorth(waited: now - $0.since) })
      else {
        end(flight)
        defer { flight.passengers = [] }
        return (nil, flight.passengers)
      }
      flight.isTaken = true
      return (first, [])
    }
  }

  /// A job for the rendering found no place; those who wait are handed back when it was the last one.
  func withdraw(_ flight: Flight) -> [Passenger] {
    gate.locked {
      flight.jobs -= 1
      guard !flight.isTaken, flight.jobs <= 0 else { return [] }
      end(flight)
      defer { flight.passengers = [] }
      return flight.passengers
    }
  }

  /// The rendering is done: the answer is kept, and those who waited are handed back.
  func land(_ flight: Flight, _ entry: CacheEntry?) -> [Passenger] {
    gate.locked {
      if let entry { cache.insert(entry, now: flight.began) }
      end(flight)
      defer { flight.passengers = [] }
      return flight.passengers
    }
  }

  /// The rendering failed for one of them; the rest are handed back when it has failed too often to go on.
  func fail(_ flight: Flight, of passenger: Passenger) -> [Passenger]? {
    gate.locked {
      flight.failures += 1
      flight.passengers.removeAll { $0.presence === passenger.presence }
      flight.isTaken = false
      guard flight.passengers.isEmpty || flight.failures >= 2 else {
        flight.jobs += 1
        return nil
      }
      end(flight)
      defer { flight.passengers = [] }
      return flight.passengers
    }
  }

  /// With the lock held.
  private func end(_ flight: Flight) {
    flight.isTaken = true
    guard flights[flight.key] === flight else { return }
    flights[flight.key] = nil
    cache.mark(flight.key, isBeingMade: false)
  }
}
