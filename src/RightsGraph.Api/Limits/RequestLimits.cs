using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Api.Limits;

/// <summary>
/// The section <c>Limits</c> of the settings: how much one request may ask. All but the cost and the search text are
/// held against every operation of a document, whichever is to run, because validation looks at all of them.
/// </summary>
public sealed class RequestLimits
{
    public const string Section = "Limits";

    /// <summary>UTF-16 units in a document. Default: 131,072, nearly nine a token.</summary>
    [Range(1_024, 1 << 28, ErrorMessage = "Limits:MaxDocumentLength is {0}; expected 1024 to 268435456 characters.")]
    public int MaxDocumentLength { get; set; } = 1 << 17;

    /// <summary>Tokens in a document, comments among them. Default: 15,000.</summary>
    [Range(100, 1_000_000, ErrorMessage = "Limits:MaxTokens is {0}; expected 100 to 1000000.")]
    public int MaxTokens { get; set; } = 15_000;

    /// <summary>
    /// Brackets open at one place of a document: of selections, arguments, objects, lists and types. Default: 50. From
    /// 62 on the parser's own limit, of 128 syntax nodes, may come first.
    /// </summary>
    [Range(20, 60, ErrorMessage = "Limits:MaxNesting is {0}; expected 20 to 60 brackets.")]
    public int MaxNesting { get; set; } = 50;

    /// <summary>
    /// UTF-16 units in a name. Default: 256. Suggestions compare an unknown name with all known ones.
    /// </summary>
    [Range(64, 10_000, ErrorMessage = "Limits:MaxNameLength is {0}; expected 64 to 10000 characters.")]
    public int MaxNameLength { get; set; } = 256;

    /// <summary>Operations in a document. Default: 50.</summary>
    [Range(1, 1_000, ErrorMessage = "Limits:MaxOperations is {0}; expected 1 to 1000.")]
    public int MaxOperations { get; set; } = 50;

    /// <summary>Fragments that a document defines. Default: 100.</summary>
    [Range(0, 1_000, ErrorMessage = "Limits:MaxFragments is {0}; expected 0 to 1000.")]
    public int MaxFragments { get; set; } = 100;

    /// <summary>Fields of an operation, each fragment counted wherever it is spread. Default: 2,048.</summary>
    [Range(10, 100_000, ErrorMessage = "Limits:MaxFields is {0}; expected 10 to 100000.")]
    public int MaxFields { get; set; } = 2_048;

    /// <summary>
    /// Fragment spreads of an operation, those in fragments counted wherever they are spread. Default: 2,048.
    /// </summary>
    [Range(0, 100_000, ErrorMessage = "Limits:MaxSpreads is {0}; expected 0 to 100000.")]
    public int MaxSpreads { get; set; } = 2_048;

    /// <summary>Fields, and also spreads, of all operations and unused fragments together. Default: 4,096.</summary>
    [Range(10, 1_000_000, ErrorMessage = "Limits:MaxDocumentFields is {0}; expected 10 to 1000000.")]
    public int MaxDocumentFields { get; set; } = 4_096;

    /// <summary>Fields within fields; <c>{ a { b } }</c> is 2 deep. Default: 15.</summary>
    [Range(3, 50, ErrorMessage = "Limits:MaxDepth is {0}; expected 3 to 50.")]
    public int MaxDepth { get; set; } = 15;

    /// <summary>
    /// Fields within fields from <c>__schema</c> or <c>__type</c> on. Default: 20; the introspection query of
    /// graphql-js is 15 deep.
    /// </summary>
    [Range(3, 50, ErrorMessage = "Limits:MaxIntrospectionDepth is {0}; expected 3 to 50.")]
    public int MaxIntrospectionDepth { get; set; } = 20;

    /// <summary>
    /// Lists within lists of an introspection, which multiply. Default: 3, as in types, their fields, their arguments.
    /// </summary>
    [Range(1, 10, ErrorMessage = "Limits:MaxIntrospectionLists is {0}; expected 1 to 10.")]
    public int MaxIntrospectionLists { get; set; } = 3;

    /// <summary>Fields under <c>__schema</c> or <c>__type</c>. Default: 512; graphql-js asks for about 250.</summary>
    [Range(10, 10_000, ErrorMessage = "Limits:MaxIntrospectionFields is {0}; expected 10 to 10000.")]
    public int MaxIntrospectionFields { get; set; } = 512;

    /// <summary>Response names under which one object's field is asked for. Default: 30.</summary>
    [Range(1, 10_000, ErrorMessage = "Limits:MaxAliases is {0}; expected 1 to 10000.")]
    public int MaxAliases { get; set; } = 30;

    /// <summary>Fields of the operation itself, repeats of one response name among them. Default: 20.</summary>
    [Range(1, 1_000, ErrorMessage = "Limits:MaxRootFields is {0}; expected 1 to 1000.")]
    public int MaxRootFields { get; set; } = 20;

    /// <summary>Directives at one place. Default: 4.</summary>
    [Range(0, 100, ErrorMessage = "Limits:MaxDirectives is {0}; expected 0 to 100.")]
    public int MaxDirectives { get; set; } = 4;

    /// <summary>Arguments of all fields and directives of a document. Default: 1,000.</summary>
    [Range(10, 100_000, ErrorMessage = "Limits:MaxArguments is {0}; expected 10 to 100000.")]
    public int MaxArguments { get; set; } = 1_000;

    /// <summary>Variables in the arguments of all operations, after fragment expansion. Default: 2,000.</summary>
    [Range(0, 100_000, ErrorMessage = "Limits:MaxVariableUses is {0}; expected 0 to 100000.")]
    public int MaxVariableUses { get; set; } = 2_000;

    /// <summary>Variables that one operation defines. Default: 100.</summary>
    [Range(0, 1_000, ErrorMessage = "Limits:MaxVariables is {0}; expected 0 to 1000.")]
    public int MaxVariables { get; set; } = 100;

    /// <summary>
    /// Comparisons that validation needs to see that fields of one response name can be merged: n such fields take
    /// n (n − 1) / 2, and each value in their arguments n − 1 more; ten look-ups of fragments count as one. Default:
    /// 20,000.
    /// </summary>
    [Range(100, 10_000_000, ErrorMessage = "Limits:MaxComparisons is {0}; expected 100 to 10000000.")]
    public int MaxComparisons { get; set; } = 20_000;

    /// <summary>
    /// Errors that the answer to a refused document lists; one name with conflicting fields can make thousands.
    /// Default: 100.
    /// </summary>
    [Range(1, 10_000, ErrorMessage = "Limits:MaxErrors is {0}; expected 1 to 10000.")]
    public int MaxErrors { get; set; } = 100;

    /// <summary>Bytes of the variables' JSON. Default: 64 KiB.</summary>
    [Range(1_024, 1 << 28, ErrorMessage = "Limits:MaxVariablesBytes is {0}; expected 1024 to 268435456 bytes.")]
    public int MaxVariablesBytes { get; set; } = 1 << 16;

    /// <summary>Objects and lists within each other in the variables' JSON. Default: 50.</summary>
    [Range(2, 60, ErrorMessage = "Limits:MaxVariablesNesting is {0}; expected 2 to 60.")]
    public int MaxVariablesNesting { get; set; } = 50;

    /// <summary>Characters in a search text. Default: 4,000, all that the search engine reads.</summary>
    [Range(10, 4_000, ErrorMessage = "Limits:MaxSearchLength is {0}; expected 10 to 4000 characters.")]
    public int MaxSearchLength { get; set; } = 4_000;

    /// <summary>
    /// Words in a search text. Default: 4,000, as many as its characters can be, so that no search text is an error
    /// for its words: of more than 256 different ones the search engine leaves the rest out.
    /// </summary>
    [Range(1, 4_000, ErrorMessage = "Limits:MaxSearchTerms is {0}; expected 1 to 4000.")]
    public int MaxSearchTerms { get; set; } = 4_000;

    /// <summary>
    /// Conditions in all filters of the operation that runs, in fragments wherever they are spread, in variables
    /// wherever they are used: one for each operator, and one for each value of in and nin. Default: 200; every country
    /// can be listed once.
    /// </summary>
    [Range(1, 100_000, ErrorMessage = "Limits:MaxFilterConditions is {0}; expected 1 to 100000.")]
    public int MaxFilterConditions { get; set; } = 200;

    /// <summary>
    /// Seconds that one search may take; then it gives the best of what it has found, with a warning that its counts
    /// are lower bounds. Default: 1.5.
    /// </summary>
    [Range(0.01, 600, ErrorMessage = "Limits:SearchSeconds is {0}; expected 0.01 to 600 seconds.")]
    public double SearchSeconds { get; set; } = 1.5;

    /// <summary>
    /// Field cost, and also type cost, of the operation that runs. Default: 20,000. 50 countries with 50 entries each
    /// cost 561 and 2,602; 50 of something under each of those cost 28,061 and 130,102.
    /// </summary>
    [Range(10, 1_000_000_000, ErrorMessage = "Limits:MaxCost is {0}; expected 10 to 1000000000.")]
    public int MaxCost { get; set; } = 20_000;

    /// <summary>
    /// Objects and leaf values in the answer at most, by the same list sizes as the cost, in which leaves weigh
    /// nothing. Default: 100,000.
    /// </summary>
    [Range(100, 1_000_000_000, ErrorMessage = "Limits:MaxValues is {0}; expected 100 to 1000000000.")]
    public int MaxValues { get; set; } = 100_000;

    /// <summary>
    /// Bytes of the answer, about: execution ends at the list item behind them. Default: 32 MiB; 2,500 texts of the
    /// length of a news release take 5.
    /// </summary>
    [Range(1_024, 1 << 30, ErrorMessage = "Limits:MaxAnswerBytes is {0}; expected 1024 to 1073741824 bytes.")]
    public int MaxAnswerBytes { get; set; } = 1 << 25;

    /// <summary>
    /// The size at which a list counts that no argument sizes. Default: 5. Hot Chocolate takes 1, which lets such
    /// lists multiply for nothing.
    /// </summary>
    [Range(1, 1_000, ErrorMessage = "Limits:AssumedListSize is {0}; expected 1 to 1000.")]
    public int AssumedListSize { get; set; } = 5;
}
