extension ServerCore {
  /// In whose line of the workers' queue a request stands.
  static func line(of request: Request) -> PeerAddress {
    PeerAddress(request.remoteAddress)?.household ?? .none
  }

  /// Whether a client is still there, as far as one can tell, after it has waited for a worker.
  func isWorth(_ presence: Presence, since: Int) -> Bool {
    presence.isWorth(waited: clock.nanoseconds() / 1_000_000 - since)
  }

  /// A request as one of those who wait for an answer.
  func passenger(_ exchange: Exchange, _ token: UInt64, _ mailbox: Mailbox, takesOld: Bool) -> Passenger {
    let request = exchange.request
    let destination = exchange.destination
    let circumstances = AnswerMaker.Circumstances(exchange)
    let make: @Sendable (Response) -> Answer = { [self] response in
      maker.make(response, circumstances) { self.outputPipe($0, for: request) }
    }
    return Passenger(
      token: token, mailbox: mailbox, presence: exchange.presence, address: ServerCore.line(of: request),
      since: clock.nanoseconds() / 1_000_000, isPersonal: circumstances.isPersonal,
      takesOld: takesOld, prefersGzip: circumstances.acceptsGzip,
      answer: { [self] in
        let start = clock.nanoseconds()
        return make(timed(router.respond(to: request, at: destination), since: start))
      },
      errorAnswer: { [self] in
        make(router.errorResponder(request, .internalServerError, "the handler failed"))
      },
      tellTrap: { [self] in tell(of: request) })
  }

  /// Gives a rendering to the workers, in the line of an address; all who wait are told when they are too busy.
  func begin(_ flight: Flight, for address: PeerAddress) {
    if !submit(job(flight, address)) { withdraw(flight) }
  }

  private func withdraw(_ flight: Flight) {
    for passenger in kept.withdraw(flight) { refuse(passenger) }
  }

  private func refuse(_ passenger: Passenger) {
    passenger.mailbox.post(.busy(passenger.token))
  }

  private func job(_ flight: Flight, _ address: PeerAddress) -> Job {
    let seat = Seat()
    return Job(
      address: address,
      run: { [self] in
        let (taken, given) = kept.take(flight, now: clock.nanoseconds() / 1_000_000)
        for passenger in given { refuse(passenger) }
        guard let passenger = taken else { return }
        seat.passenger = passenger
        let answer = passenger.answer()
        if let entry = answer.entry {
          for waiting in kept.land(flight, entry) { hand(entry, to: waiting) }
          return
        }
        passenger.mailbox.post(.answer(passenger.token, answer))
        if answer.status >= 500 {
          goOn(flight, after: passenger)
        } else {
          // Nothing that may be kept: each of the others needs an answer of its own.
          for waiting in kept.land(flight, nil) where waiting.presence !== passenger.presence {
            submitAlone(waiting)
          }
        }
      },
      trapped: { [self] in
        guard let passenger = seat.passenger else { return }
        goOn(flight, after: passenger)
        trapped(passenger)
      },
      refused: { [self] in withdraw(flight) })
  }

  /// An entry that is not for everyone is no answer for somebody who brought a cookie.
  private func hand(_ entry: CacheEntry, to passenger: Passenger) {
    if passenger.isPersonal && !entry.isForEveryone {
      submitAlone(passenger)
    } else {
      if passenger.prefersGzip { entry.compress() }
      passenger.mailbox.post(.kept(passenger.token, entry))
    }
  }

  /// Has a kept answer compressed for the first who prefers that.
  func compress(_ entry: CacheEntry, for passenger: Passenger) {
    let send: @Sendable () -> Void = { passenger.mailbox.post(.kept(passenger.token, entry)) }
    let job = Job(
      address: passenger.address,
      run: {
        entry.compress()
        send()
      },
      trapped: send, refused: send)
    // Where no worker is free, the plain form is as good.
    if !submit(job) { send() }
  }

  /// The handler failed for one of those who wait: the next has it tried again, once.
  private func goOn(_ flight: Flight, after passenger: Passenger) {
    if let others = kept.fail(flight, of: passenger) {
      for other in others { submitAlone(other) }
    } else {
      begin(flight, for: passenger.address)
    }
  }

  /// Runs the handler for one request and nobody else.
  func submitAlone(_ passenger: Passenger) {
    let job = Job(
      address: passenger.address,
      run: { [self] in
        guard isWorth(passenger.presence, since: passenger.since) else { return refuse(passenger) }
        passenger.mailbox.post(.answer(passenger.token, passenger.answer()))
      },
      trapped: { [self] in trapped(passenger) }, refused: { [self] in refuse(passenger) })
    if !submit(job) { refuse(passenger) }
  }

  /// The error page is the application's code too, so a worker draws it, contained like any other.
  private func trapped(_ passenger: Passenger) {
    let page = Job(
      address: passenger.address,
      run: { passenger.mailbox.post(.answer(passenger.token, passenger.errorAnswer())) },
      trapped: { passenger.mailbox.post(.failed(passenger.token)) })
    if !submit(page) { page.trapped() }
    passenger.tellTrap()
  }

  /// Where the worker leaves word of whom it renders for, in case it traps.
  private final class Seat: @unchecked Sendable {
    // Unchecked: written by the worker before the handler runs, read after the worker is lost.
    var passenger: Passenger?
  }
}
