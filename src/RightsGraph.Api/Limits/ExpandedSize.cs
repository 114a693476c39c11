namespace RightsGraph.Api.Limits;

/// <summary>The size of a selection set with each fragment expanded wherever it is spread.</summary>
/// <remarks>
/// The depth of all goes down to where an introspection begins. Own fields are those of the set itself, without those
/// within them.
/// </remarks>
internal readonly record struct ExpandedSize(
    Extent All, Extent Introspection, long Spreads, long VariableUses, long OwnFields)
{
    public ExpandedSize Plus(ExpandedSize other) => new(
        All.Plus(other.All),
        Introspection.Plus(other.Introspection),
        Saturating.Add(Spreads, other.Spreads),
        Saturating.Add(VariableUses, other.VariableUses),
        Saturating.Add(OwnFields, other.OwnFields));

    /// <summary>The size of a field with this selection set.</summary>
    public ExpandedSize Under(string field)
    {
        var introspects = field is "__schema" or "__type";
        var lists = All.Lists + (IsIntrospectionList(field) ? 1 : 0);
        return this with
        {
            All = new Extent(Saturating.Add(All.Fields, 1), introspects ? 1 : All.Depth + 1, lists),
            Introspection = !introspects ? Introspection : new Extent(
                All.Fields,
                Math.Max(All.Depth + 1, Introspection.Depth),
                Math.Max(All.Lists, Introspection.Lists)),
            OwnFields = 1,
        };
    }

    // The specification names them all; locations are a list of leaves.
    private static bool IsIntrospectionList(string field) => field is "types" or "directives" or "fields" or "args"
        or "inputFields" or "interfaces" or "possibleTypes" or "enumValues";
}

/// <summary>How many fields, how many of them within each other, and so of introspection's lists.</summary>
internal readonly record struct Extent(long Fields, int Depth, int Lists)
{
    public Extent Plus(Extent other) => new(
        Saturating.Add(Fields, other.Fields), Math.Max(Depth, other.Depth), Math.Max(Lists, other.Lists));
}
