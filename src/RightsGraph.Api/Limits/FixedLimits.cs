namespace RightsGraph.Api.Limits;

/// <summary>The limits that no operator can decide: they bound work of the parser and of validation, whose time grows
/// faster than what they count. <see cref="RequestLimits"/> has the others.</summary>
public static class FixedLimits
{
    /// <summary>Counts comments too; with <c>MaxDocumentLength</c> that is nearly nine characters a token.</summary>
    public static readonly Limit Tokens = new("MaxTokens", LimitCodes.Tokens, 15_000, "tokens");

    /// <summary>Stays below 62, where the parser's own limit of 128 syntax nodes may come first.</summary>
    public static readonly Limit Nesting =
        new("MaxNesting", LimitCodes.Nesting, 50, "brackets open within each other");

    /// <summary>Validation compares an unknown name with all known ones, to suggest the nearest.</summary>
    public static readonly Limit NameLength = new("MaxNameLength", LimitCodes.NameLength, 256, "characters");

    public static readonly Limit Operations = new("MaxOperations", LimitCodes.Operations, 50, "operations");

    public static readonly Limit Fragments = new("MaxFragments", LimitCodes.Fragments, 100, "fragments");

    /// <summary>Counts those in fragments wherever they are spread.</summary>
    public static readonly Limit Spreads = new(
        "MaxSpreads", LimitCodes.Spreads, 2_048, "fragment spreads, each fragment counted wherever it is spread");

    public static readonly Limit DocumentFields = new(
        "MaxDocumentFields", LimitCodes.DocumentFields, 4_096,
        "fields or spreads in all its operations and unused fragments together");

    /// <summary>The introspection query of graphql-js is 15 deep.</summary>
    public static readonly Limit IntrospectionDepth = new(
        "MaxIntrospectionDepth", LimitCodes.IntrospectionDepth, 20, "fields of introspection within each other");

    /// <summary>Lists within lists multiply; tools need three: types, their fields, their arguments.</summary>
    public static readonly Limit IntrospectionLists = new(
        "MaxIntrospectionLists", LimitCodes.IntrospectionLists, 3, "lists of introspection within each other");

    /// <summary>graphql-js asks for about 250.</summary>
    public static readonly Limit IntrospectionFields = new(
        "MaxIntrospectionFields", LimitCodes.IntrospectionFields, 512, "fields of introspection");

    /// <summary>Counts repeats of one response name too.</summary>
    public static readonly Limit RootFields = new("MaxRootFields", LimitCodes.RootFields, 20, "root fields");

    public static readonly Limit Directives = new("MaxDirectives", LimitCodes.Directives, 4, "directives");

    public static readonly Limit Arguments = new(
        "MaxArguments", LimitCodes.Arguments, 1_000, "arguments of fields and directives");

    public static readonly Limit VariableUses = new(
        "MaxVariableUses", LimitCodes.VariableUses, 2_000,
        "uses of variables, each fragment counted wherever it is spread");

    public static readonly Limit Variables = new("MaxVariables", LimitCodes.Variables, 100, "variables");

    /// <summary>Counted twice. Before validation n fields of one response name count n (n − 1) / 2, and each value in
    /// their arguments n − 1 more, whatever types they belong to. Validation then counts what it compares: where a
    /// fragment is spread in places of several types, that can be more.</summary>
    public static readonly Limit Comparisons = new(
        "MaxComparisons", LimitCodes.Comparisons, 20_000, "comparisons to make between fields of one response name");

    public static readonly Limit VariablesNesting = new(
        "MaxVariablesNesting", LimitCodes.VariablesNesting, 50, "objects and lists within each other");

    /// <summary>The search engine reads no further.</summary>
    public static readonly Limit SearchLength = new(
        "MaxSearchLength", LimitCodes.SearchLength, 4_000, "characters");

    /// <summary>Counts objects and leaves of the response by the list sizes of the cost, in which leaves are
    /// free.</summary>
    public static readonly Limit Values = new("MaxValues", LimitCodes.Values, 100_000, "values");

    /// <summary>Errors that the response to a refused document lists: one name with conflicting fields can make
    /// thousands.</summary>
    public const int MaxErrors = 100;

    /// <summary>In the order of their declaration.</summary>
    public static IReadOnlyList<Limit> All { get; } =
    [
        Tokens, Nesting, NameLength, Operations, Fragments, Spreads, DocumentFields, IntrospectionDepth,
        IntrospectionLists, IntrospectionFields, RootFields, Directives, Arguments, VariableUses, Variables,
        Comparisons, VariablesNesting, SearchLength, Values,
    ];
}
