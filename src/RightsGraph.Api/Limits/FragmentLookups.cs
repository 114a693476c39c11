using GraphQLParser.AST;

namespace RightsGraph.Api.Limits;

/// <summary>
/// Counts how often validation will look up fields and fragments of one selection set among the fragments of another
/// (or of the same) to see that they can be merged. Fragments that are not there are looked up like any other.
/// </summary>
internal sealed class FragmentLookups
{
    private readonly FragmentGraph fragments;
    private readonly Dictionary<GraphQLFragmentDefinition, long> reach = [];
    private readonly Dictionary<GraphQLSelectionSet, Counts> countsOf = new(ReferenceEqualityComparer.Instance);

    public FragmentLookups(FragmentGraph fragments)
    {
        this.fragments = fragments;
        foreach (var fragment in fragments.InOrder)
        {
            reach[fragment] = Count(fragment.SelectionSet).Spreads;
        }
    }

    /// <summary>How many there have been up to now.</summary>
    public long Total { get; private set; }

    /// <summary>
    /// Adds those that merging these sets takes. What a set takes by itself is added the first time alone.
    /// </summary>
    public void Add(List<GraphQLSelectionSet> merged)
    {
        var (sum, ofSame) = (default(Counts), 0L);
        foreach (var set in merged)
        {
            if (!countsOf.TryGetValue(set, out var counts))
            {
                countsOf[set] = counts = Count(set);
                Total = Saturating.Add(Total, counts.With(counts));
            }

            sum = sum.Plus(counts);
            ofSame = Saturating.Add(ofSame, counts.With(counts));
        }

        // Every set with every other, which is all with all but each with itself.
        Total = Saturating.Add(Total, Math.Max(0, sum.With(sum) - ofSame));
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

    /// <param name="Fields">Of a selection set itself.</param>
    /// <param name="Spreads">Of it and of the fragments that it spreads, so far as they stand in its own
    /// place.</param>
    private readonly record struct Counts(long Fields, long Spreads)
    {
        public Counts Plus(Counts other) =>
            new(Saturating.Add(Fields, other.Fields), Saturating.Add(Spreads, other.Spreads));

        /// <summary>
        /// Half of the look-ups there are, from either side, of this set's fields and fragments in another's.
        /// </summary>
        public long With(Counts other) => Saturating.Add(
            Saturating.Multiply(Fields, other.Spreads), Saturating.Multiply(Spreads, other.Spreads) / 2);
    }
}
