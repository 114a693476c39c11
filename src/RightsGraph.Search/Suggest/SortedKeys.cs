namespace RightsGraph.Search.Suggest;

/// <summary>Keys in ordinal order: those that begin alike stand together.</summary>
internal sealed class SortedKeys(IReadOnlyCollection<string> ascending)
{
    private readonly PackedStrings keys = new(ascending);

    public int Count => keys.Count;

    public ReadOnlySpan<char> this[int place] => keys[place];

    /// <summary>Those that begin so.</summary>
    public Range WithPrefix(string prefix)
    {
        var from = FirstAfter(0, Count, key => key.SequenceCompareTo(prefix) < 0);
        return from..FirstAfter(from, Count, key => key.StartsWith(prefix));
    }

    public Range EqualTo(string key)
    {
        var from = FirstAfter(0, Count, other => other.SequenceCompareTo(key) < 0);
        return from..FirstAfter(from, Count, other => other.SequenceEqual(key));
    }

    /// <summary>
    /// Where, of keys between two places that begin alike, those end that have the same character next.
    /// </summary>
    public int EndOfSame(int from, int to, int depth)
    {
        var same = keys[from][depth];
        return FirstAfter(from + 1, to, key => key[depth] == same);
    }

    /// <summary>
    /// Where, of keys between two places that begin alike, those end of which a word ends there: nothing sorts before a
    /// blank.
    /// </summary>
    public int EndOfWord(int from, int to, int depth) =>
        FirstAfter(from, to, key => key.Length == depth || key[depth] == ' ');

    /// <summary>By bisection: the test holds for some of them, and for none behind those.</summary>
    private int FirstAfter(int from, int to, KeyTest holds)
    {
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = holds(keys[middle]) ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private delegate bool KeyTest(ReadOnlySpan<char> key);
}
