namespace RightsGraph.Benchmarks.Soak;

/// <summary>What the clients saw since it was last taken.</summary>
internal sealed class Tally
{
    private readonly Lock change = new();
    private List<double> times = [];
    private int refusals;
    private List<string> errors = [];

    /// <param name="milliseconds">That an ordinary request took.</param>
    public void Answered(double milliseconds)
    {
        lock (change)
        {
            times.Add(milliseconds);
        }
    }

    /// <summary>A request was refused, or cut off, by a limit.</summary>
    public void Refused()
    {
        lock (change)
        {
            refusals++;
        }
    }

    /// <summary>Something went wrong that is no refusal.</summary>
    public void Failed(string what)
    {
        lock (change)
        {
            errors.Add(what);
        }
    }

    public (double[] SortedTimes, int Refusals, IReadOnlyList<string> Errors) Take()
    {
        lock (change)
        {
            var taken = (times.Order().ToArray(), refusals, errors);
            (times, refusals, errors) = ([], 0, []);
            return taken;
        }
    }
}
