namespace RightsGraph.Api.Limits;

/// <summary>Counts how often validation will look up fields and fragments of one selection set among the fragments of
/// another (or of the same) to see that they can be merged. Validation looks up undefined fragments like any
/// other.</summary>
internal sealed class FragmentLookupCounter
{
    private readonly FragmentGraph fragments;
    private readonly Dictionary<GraphQLFragmentDefinition, long> reach = [];
    private readonly Dictionary<GraphQLSelectionSet, Counts> countsOf = new(ReferenceEqualityComparer.Instance);

    public FragmentLookupCounter(FragmentGraph fragments)
    {
        this.fragments = fragments;
        foreach (var fragment in fragments.InOrder)
        {
            reach[fragment] = Count(fragment.SelectionSet).Spreads;
        }
    }

    public long Total { get; private set; }

    /// <summary>Adds the lookups that merging these sets takes; those within one set only the first time.</summary>
    public void Add(List<GraphQLSelectionSet> merged)
    {
        var (sum, within) = (default(Counts), 0L);
        foreach (var set in merged)
        {
            if (!countsOf.TryGetValue(set, out var counts))
            {
                countsOf[set] = counts = Count(set);
                Total = Saturating.Add(Total, counts.With(counts));
            }

            sum = sum.Plus(counts);
            within = Saturating.Add(within, counts.With(counts));
        }

        // Every set with every other: all with all, less each with itself.
        Total = Saturating.Add(Total, Math.Max(0, sum.With(sum) - within));
    }

    private Counts Count(GraphQLSelectionSet set)
    {
        var counts = default(Counts);
        foreach (var selection in set.Selections)
        {
            counts = counts.Plus(selection switch
            {
                GraphQLField => new Counts(1, 0),
                GraphQLInlineFragment inline => Count(inline.SelectionSet),
                GraphQLFragmentSpread spread => new Counts(0, Saturating.Add(
                    1, fragments.Find(spread) is { } fragment ? reach.GetValueOrDefault(fragment) : 0)),
                _ => default,
            });
        }

        return counts;
    }

    /// <param name="Fields">Fields of a selection set itself.</param>
    /// <param name="Spreads">Spreads in it and in the fragments that it spreads.</param>
    private readonly record struct Counts(long Fields, long Spreads)
    {
        public Counts Plus(Counts other) =>
            new(Saturating.Add(Fields, other.Fields), Saturating.Add(Spreads, other.Spreads));

        /// <summary>Half of the lookups, from either side, of this set's fields and fragments in the other's.</summary>
        public long With(Counts other) => Saturating.Add(
            Saturating.Multiply(Fields, other.Spreads), Saturating.Multiply(Spreads, other.Spreads) / 2);
    }
}
