using System.Text;

namespace RightsGraph.Search.Suggest;

/// <summary>Many short texts in one: a string of its own for each would take three times the memory.</summary>
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

    public ReadOnlySpan<char> this[int place] => all.AsSpan(starts[place], starts[place + 1] - starts[place]);
}
