namespace RightsGraph.Api.Limits;

/// <summary>The codes of refused requests, one for each limit; all but the last come with status 400.</summary>
public static class LimitCodes
{
    public const string DocumentLength = "DOCUMENT_TOO_LONG";

    public const string BatchLength = "BATCH_TOO_LONG";

    public const string Tokens = "TOO_MANY_TOKENS";
    public const string Nesting = "NESTED_TOO_DEEPLY";
    public const string NameLength = "NAME_TOO_LONG";
    public const string Operations = "TOO_MANY_OPERATIONS";
    public const string Fragments = "TOO_MANY_FRAGMENTS";

    /// <summary>A fragment that contains itself has no expansion to be counted.</summary>
    public const string CircularFragment = "CIRCULAR_FRAGMENT";

    public const string Fields = "TOO_MANY_FIELDS";
    public const string Spreads = "TOO_MANY_SPREADS";
    public const string DocumentFields = "TOO_MANY_DOCUMENT_FIELDS";
    public const string Depth = "TOO_DEEP";
    public const string IntrospectionDepth = "INTROSPECTION_TOO_DEEP";
    public const string IntrospectionLists = "TOO_MANY_INTROSPECTION_LISTS";
    public const string IntrospectionFields = "TOO_MANY_INTROSPECTION_FIELDS";
    public const string Aliases = "TOO_MANY_ALIASES";
    public const string RootFields = "TOO_MANY_ROOT_FIELDS";
    public const string Directives = "TOO_MANY_DIRECTIVES";
    public const string Arguments = "TOO_MANY_ARGUMENTS";
    public const string VariableUses = "TOO_MANY_VARIABLE_USES";
    public const string Variables = "TOO_MANY_VARIABLES";
    public const string Comparisons = "TOO_MANY_COMPARISONS";
    public const string VariablesBytes = "VARIABLES_TOO_LARGE";
    public const string VariablesNesting = "VARIABLES_TOO_DEEP";
    public const string SearchLength = "SEARCH_TOO_LONG";
    public const string Conditions = "TOO_MANY_CONDITIONS";
    public const string Cost = "COST_TOO_HIGH";
    public const string Values = "TOO_MANY_VALUES";

    /// <summary>Comes with status 200 and null for all data: execution finds out how large the response is.</summary>
    public const string AnswerBytes = "ANSWER_TOO_LARGE";
}
