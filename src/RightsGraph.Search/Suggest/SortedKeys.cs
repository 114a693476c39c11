using System.Text;

namespace RightsGraph.Search.Suggest;

/// <summary>Keys in ordinal order, so that those of one prefix are a range.</summary>
internal sealed class SortedKeys(IReadOnlyCollection<string> ascending)
{
    private readonly PackedStrings keys = new(ascending);

    public int Count => keys.Count;

    public ReadOnlySpan<char> this[int index] => keys[index];

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

    /// <summary>The end of the keys that share the first one's character at a depth, up to which all are
    /// equal.</summary>
    public int EndOfSame(int from, int to, int depth)
    {
        var same = keys[from][depth];
        return FirstAfter(from + 1, to, key => key[depth] == same);
    }

    /// <summary>The end of the keys in which a word ends at a depth: nothing sorts before a blank.</summary>
    public int EndOfWord(int from, int to, int depth) =>
        FirstAfter(from, to, key => key.Length == depth || key[depth] == ' ');

    // Where a condition fails that holds up to there and nowhere behind.
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

/// <summary>Many short strings in one: separate ones would take three times the memory.</summary>
internal sealed class PackedStrings
{
    private readonly string all;
    private readonly int[] starts;

    public PackedStrings(IReadOnlyCollection<string> texts)
    {
        var packed = new StringBuilder();
        starts = new int[texts.Count + 1];
        var next = 0;
        foreach (var text in texts)
        {
            packed.Append(text);
            starts[++next] = packed.Length;
        }

        all = packed.ToString();
    }

    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => all.AsSpan(starts[index], starts[index + 1] - starts[index]);
}
