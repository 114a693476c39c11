using System.Collections.Concurrent;
using RightsGraph.Search.Index;

namespace RightsGraph.Search.NearDuplicates;

/// <summary>The texts of an archive that say the same. Only texts of one country can: what a form says of two countries
/// is two things. They depend on the texts alone and not on the imports that brought them.</summary>
internal sealed class NearDuplicateGroups(IReadOnlyDictionary<string, IReadOnlyList<RecordId[]>> byCountry)
{
    public static NearDuplicateGroups None { get; } =
        new(new Dictionary<string, IReadOnlyList<RecordId[]>>(StringComparer.Ordinal));

    /// <summary>By the country's code; of countries that have any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RecordId[]>> ByCountry => byCountry;

    public IEnumerable<RecordId[]> All => byCountry.Values.SelectMany(groups => groups);

    /// <summary>Groups the texts of those countries anew whose groups may have changed.</summary>
    public NearDuplicateGroups Update(IndexDifference difference, Snapshot next, CancellationToken cancellation)
    {
        var changed = difference.Added.Select(text => text.Country.Code).ToHashSet(StringComparer.Ordinal);

        // A text that is alone keeps none apart: without it the others are the same.
        changed.UnionWith(byCountry
            .Where(country => country.Value.Any(group => group.Any(difference.Removed.Contains)))
            .Select(country => country.Key));
        if (changed.Count == 0)
        {
            return this;
        }

        var found = new ConcurrentDictionary<string, IReadOnlyList<RecordId[]>>(
            byCountry.Where(country => !changed.Contains(country.Key)), StringComparer.Ordinal);
        Parallel.ForEach(
            next.Documents.Where(text => changed.Contains(text.Country.Code))
                .GroupBy(text => text.Country.Code, StringComparer.Ordinal),
            new ParallelOptions { CancellationToken = cancellation },
            country =>
            {
                if (NearDuplicateFinder.Find(country, cancellation) is { Count: > 0 } groups)
                {
                    found[country.Key] = groups;
                }
            });
        return new NearDuplicateGroups(found);
    }
}
