using RightsGraph.Search.Results;

namespace RightsGraph.Search.NearDuplicates;

/// <summary>The groups of near duplicates in one version of the index, by the ordinals of its documents: 4 bytes a
/// document, and 16 more for each in a group.</summary>
internal sealed class DuplicateColumn
{
    public const int Alone = -1;

    private readonly int[] groups;
    private readonly DuplicateText[][] members;
    private readonly FixedBitSet[] grouped;

    public DuplicateColumn(
        NearDuplicateGroups found, Snapshot snapshot, Document[] documents, DocumentOrdinals ordinals)
    {
        groups = new int[documents.Length];
        Array.Fill(groups, Alone);
        var ordinalsOf = found.All.Select(group => group.Select(id => snapshot.IndexOf(id)!.Value).ToArray()).ToList();
        members = [.. ordinalsOf.Select(group => new DuplicateText[group.Length])];
        foreach (var (group, texts) in ordinalsOf.Index())
        {
            foreach (var ordinal in texts)
            {
                groups[ordinal] = group;
            }
        }

        grouped = Locate(ordinals);
        foreach (var group in members)
        {
            Array.Sort(group, (left, right) => DefaultOrders.Documents.Compare(
                documents[left.Ordinal], documents[right.Ordinal]));
        }
    }

    /// <summary>The number of groups, which are numbered from 0.</summary>
    public int Count => members.Length;

    /// <summary><see cref="Alone"/> for a document that is in none.</summary>
    public int GroupOf(int ordinal) => groups[ordinal];

    /// <summary>Newest first.</summary>
    public ReadOnlySpan<DuplicateText> MembersOf(int group) => members[group];

    /// <summary>The documents of a segment that are in a group.</summary>
    public FixedBitSet GroupedIn(int segment) => grouped[segment];

    private FixedBitSet[] Locate(DocumentOrdinals ordinals)
    {
        var bits = new FixedBitSet[ordinals.Segments];
        var located = new int[members.Length];
        for (var segment = 0; segment < ordinals.Segments; segment++)
        {
            bits[segment] = new FixedBitSet(ordinals.InSegment(segment).Length);
            foreach (var (doc, ordinal) in ordinals.InSegment(segment).Index())
            {
                if (ordinal >= 0 && groups[ordinal] is >= 0 and var group)
                {
                    members[group][located[group]++] = new DuplicateText(ordinal, segment, doc);
                    bits[segment].Set(doc);
                }
            }
        }

        return bits;
    }
}

/// <summary>A document of a group: its ordinal, and where it is in the index.</summary>
internal readonly record struct DuplicateText(int Ordinal, int Segment, int Doc);
