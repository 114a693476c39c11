using GraphQLParser;

namespace RightsGraph.Api.Limits;

/// <summary>Walks an operation as execution merges it: fields of one response name become one, with their selection
/// sets together. The walk passes every field of the expansion, so its size must have been checked before.</summary>
internal sealed class MergedFields(FragmentGraph fragments)
{
    private readonly Dictionary<GraphQLField, long> valuesOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>See <see cref="FixedLimits.Comparisons"/>.</summary>
    public long Comparisons { get; private set; }

    /// <summary>The most response names of one field, <see cref="MostAliased"/>, in one merged selection set.</summary>
    public int Aliases { get; private set; }

    public string? MostAliased { get; private set; }

    public void Walk(GraphQLSelectionSet set) => Walk([set]);

    private void Walk(List<GraphQLSelectionSet> sets)
    {
        var byResponseName = new Dictionary<ROM, List<GraphQLField>>();
        var spread = new HashSet<GraphQLFragmentDefinition>();
        sets.ForEach(set => Collect(set, byResponseName, spread));
        CountAliases(byResponseName);
        foreach (var fields in byResponseName.Values)
        {
            CountComparisons(fields);
            var subsets = fields.Select(field => field.SelectionSet).OfType<GraphQLSelectionSet>().ToList();
            if (subsets.Count > 0)
            {
                Walk(subsets);
            }
        }
    }

    private void Collect(
        GraphQLSelectionSet set,
        Dictionary<ROM, List<GraphQLField>> byResponseName,
        HashSet<GraphQLFragmentDefinition> spread)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    var name = field.Alias?.Name.Value ?? field.Name.Value;
                    if (!byResponseName.TryGetValue(name, out var fields))
                    {
                        byResponseName.Add(name, fields = new(1));
                    }

                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, byResponseName, spread);
                    break;
                case GraphQLFragmentSpread named when fragments.Find(named) is { } fragment && spread.Add(fragment):
                    Collect(fragment.SelectionSet, byResponseName, spread);
                    break;
            }
        }
    }

    private void CountAliases(Dictionary<ROM, List<GraphQLField>> byResponseName)
    {
        if (byResponseName.Count <= Aliases)
        {
            return;
        }

        var namesOf = new Dictionary<ROM, int>();
        foreach (var fields in byResponseName.Values)
        {
            // Objects of different types may have different fields under one response name.
            foreach (var field in fields.Select(field => field.Name).DistinctBy(name => name.Value))
            {
                var count = namesOf[field.Value] = namesOf.GetValueOrDefault(field.Value) + 1;
                if (count > Aliases)
                {
                    (Aliases, MostAliased) = (count, field.StringValue);
                }
            }
        }
    }

    private void CountComparisons(List<GraphQLField> fields)
    {
        if (fields.Count > 1)
        {
            long pairs = fields.Count * (fields.Count - 1L) / 2;
            var values = fields.Sum(ValuesOf) * (fields.Count - 1);
            Comparisons = Saturating.Add(Comparisons, pairs + values);
        }
    }

    private long ValuesOf(GraphQLField field)
    {
        if (field.Arguments is not { Count: > 0 } arguments)
        {
            return 0;
        }

        if (!valuesOf.TryGetValue(field, out var values))
        {
            valuesOf[field] = values = arguments.Items.Sum(argument => Count(argument.Value));
        }

        return values;
    }

    private static long Count(GraphQLValue value) => 1 + value switch
    {
        GraphQLListValue list => list.Values?.Sum(Count) ?? 0,
        GraphQLObjectValue members => members.Fields?.Sum(member => Count(member.Value)) ?? 0,
        _ => 0,
    };
}
