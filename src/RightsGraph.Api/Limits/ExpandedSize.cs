namespace RightsGraph.Api.Limits;

/// <summary>The size of a selection set with each fragment expanded wherever it is spread.</summary>
internal readonly record struct ExpandedSize
{
    public long Fields { get; init; }

    public long Spreads { get; init; }

    public long VariableUses { get; init; }

    /// <summary>Fields of the set itself, without those within them.</summary>
    public long OwnFields { get; init; }

    /// <summary>Fields within fields, down to where an introspection begins.</summary>
    public int Depth { get; init; }

    /// <summary>Lists of the introspection types within each other.</summary>
    public int Lists { get; init; }

    public long IntrospectionFields { get; init; }

    public int IntrospectionDepth { get; init; }

    public int IntrospectionLists { get; init; }

    public ExpandedSize Plus(ExpandedSize other) => new()
    {
        Fields = Saturating.Add(Fields, other.Fields),
        Spreads = Saturating.Add(Spreads, other.Spreads),
        VariableUses = Saturating.Add(VariableUses, other.VariableUses),
        OwnFields = Saturating.Add(OwnFields, other.OwnFields),
        Depth = Math.Max(Depth, other.Depth),
        Lists = Math.Max(Lists, other.Lists),
        IntrospectionFields = Saturating.Add(IntrospectionFields, other.IntrospectionFields),
        IntrospectionDepth = Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        IntrospectionLists = Math.Max(IntrospectionLists, other.IntrospectionLists),
    };

    /// <summary>The size of a field with this selection set.</summary>
    public ExpandedSize Under(string field)
    {
        var introspects = field is "__schema" or "__type";
        return this with
        {
            Fields = Saturating.Add(Fields, 1),
            OwnFields = 1,
            Depth = introspects ? 1 : Depth + 1,
            Lists = Lists + (IsIntrospectionList(field) ? 1 : 0),
            IntrospectionFields = introspects ? Fields : IntrospectionFields,
            IntrospectionDepth = introspects ? Math.Max(Depth + 1, IntrospectionDepth) : IntrospectionDepth,
            IntrospectionLists = introspects ? Math.Max(Lists, IntrospectionLists) : IntrospectionLists,
        };
    }

    // The specification names them all; locations are a list of leaves.
    private static bool IsIntrospectionList(string field) => field is "types" or "directives" or "fields" or "args"
        or "inputFields" or "interfaces" or "possibleTypes" or "enumValues";
}
