package types

// stopwatchDef declares Stopwatch, a clock that is started and stopped.
func stopwatchDef() *Def {
	return &Def{
		New: []Row{
			{Text: "System.Diagnostics.Stopwatch new()", Do: func(In) (any, error) { return &Stopwatch{}, nil }},
		},
		Members: []Row{
			{Text: "bool Equals(System.Object obj)", Do: func(in In) (any, error) { return in.Self == in.Arg(0), nil }},
			{Text: "void Reset()", Do: watchDo((*Stopwatch).Reset)},
			{Text: "void Restart()", Do: watchDo(func(w *Stopwatch) { w.Reset(); w.Start() })},
			{Text: "void Start()", Do: watchDo((*Stopwatch).Start)},
			{Text: "void Stop()", Do: watchDo((*Stopwatch).Stop)},
			{Text: "string ToString()", Do: fromWatch(func(w *Stopwatch) any { return w.Text() })},
			{Text: "bool IsRunning {get;}", Do: fromWatch(func(w *Stopwatch) any { return !w.start.IsZero() })},
			{Text: "timespan Elapsed {get;}", Do: fromWatch(func(w *Stopwatch) any { return w.Elapsed() })},
			{Text: "long ElapsedMilliseconds {get;}", Do: fromWatch(func(w *Stopwatch) any { return int64(w.Elapsed() / ticksPerMillisecond) })},
			{Text: "long ElapsedTicks {get;}", Do: fromWatch(func(w *Stopwatch) any { return int64(w.Elapsed()) * 100 })},
		},
		Static: []Row{
			{Text: "long Frequency {get;}", Do: constant(int64(1_000_000_000))},
			{Text: "bool IsHighResolution {get;}", Do: constant(true)},
			{Text: "timespan GetElapsedTime(long startingTimestamp)", Do: elapsedSince},
			{Text: "timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)", Do: elapsedSince},
			{Text: "long GetTimestamp()", Do: func(In) (any, error) { return timestamp(), nil }},
			{Text: "System.Diagnostics.Stopwatch StartNew()", Do: func(In) (any, error) { w := &Stopwatch{}; w.Start(); return w, nil }},
		},
	}
}
