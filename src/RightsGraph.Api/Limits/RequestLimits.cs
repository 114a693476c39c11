using System.ComponentModel.DataAnnotations;

namespace RightsGraph.Api.Limits;

/// <summary>The section <c>Limits</c> of the settings: how much one request may ask. All but the cost, the conditions
/// and the bytes hold for every operation of a document, whichever is to run, because validation looks at all of
/// them.</summary>
public sealed class RequestLimits
{
    public const string Section = "Limits";

    /// <summary>UTF-16 units in a document. Default: 131,072.</summary>
    [Range(1_024, 1 << 28, ErrorMessage = "Limits:MaxDocumentLength is {0}; expected 1024 to 268435456 characters.")]
    public int MaxDocumentLength { get; set; } = 1 << 17;

    /// <summary>Fields of an operation, each fragment counted wherever it is spread. Default: 2,048.</summary>
    [Range(10, 100_000, ErrorMessage = "Limits:MaxFields is {0}; expected 10 to 100000.")]
    public int MaxFields { get; set; } = 2_048;

    /// <summary>Fields within fields; <c>{ a { b } }</c> is 2 deep. Default: 15.</summary>
    [Range(3, 50, ErrorMessage = "Limits:MaxDepth is {0}; expected 3 to 50.")]
    public int MaxDepth { get; set; } = 15;

    /// <summary>Response names under which one object's field is asked for. Default: 30.</summary>
    [Range(1, 10_000, ErrorMessage = "Limits:MaxAliases is {0}; expected 1 to 10000.")]
    public int MaxAliases { get; set; } = 30;

    /// <summary>Bytes of the variables' JSON. Default: 64 KiB.</summary>
    [Range(1_024, 1 << 28, ErrorMessage = "Limits:MaxVariablesBytes is {0}; expected 1024 to 268435456 bytes.")]
    public int MaxVariablesBytes { get; set; } = 1 << 16;

    /// <summary>Conditions in all filters of the operation that runs, in fragments wherever they are spread, in
    /// variables wherever they are used: one for each operator, and one for each value of in and nin. Default: 200, so
    /// that every country can be listed once.</summary>
    [Range(1, 100_000, ErrorMessage = "Limits:MaxFilterConditions is {0}; expected 1 to 100000.")]
    public int MaxFilterConditions { get; set; } = 200;

    /// <summary>Seconds that all searches of a request may take together; then each gives the best of what it has
    /// found, with a warning that its counts are lower bounds. Default: 1.5.</summary>
    [Range(0.01, 600, ErrorMessage = "Limits:SearchSeconds is {0}; expected 0.01 to 600 seconds.")]
    public double SearchSeconds { get; set; } = 1.5;

    /// <summary>Seconds for which a request may run in all, without those for which it waits for its turn. Default:
    /// 1.75, so that none takes more than two seconds of a processor with what the runtime adds. While other programs
    /// keep the processors busy it may take longer: until this one has used as many seconds of them.</summary>
    [Range(0.01, 600, ErrorMessage = "Limits:ExecutionSeconds is {0}; expected 0.01 to 600 seconds.")]
    public double ExecutionSeconds { get; set; } = 1.75;

    /// <summary>Field cost, and also type cost, of the operation that runs. Default: 20,000. 50 countries with 50
    /// entries each cost 561 and 2,602; 50 of something under each of those cost 28,061 and 130,102.</summary>
    [Range(10, 1_000_000_000, ErrorMessage = "Limits:MaxCost is {0}; expected 10 to 1000000000.")]
    public int MaxCost { get; set; } = 20_000;

    /// <summary>Bytes of the response, about: execution ends at the list item that exceeds them. Default: 32 MiB; 2,500
    /// texts of the length of a news release take 5.</summary>
    [Range(1_024, 1 << 30, ErrorMessage = "Limits:MaxAnswerBytes is {0}; expected 1024 to 1073741824 bytes.")]
    public int MaxAnswerBytes { get; set; } = 1 << 25;

    /// <summary>The length that the cost assumes for a list without a size argument. Default: 5. Hot Chocolate takes 1,
    /// which lets such lists multiply for nothing.</summary>
    [Range(1, 1_000, ErrorMessage = "Limits:AssumedListSize is {0}; expected 1 to 1000.")]
    public int AssumedListSize { get; set; } = 5;

    /// <summary>Null where a document of so many UTF-16 units is allowed. Needs no document, only its length.</summary>
    public LimitViolation? CheckDocumentLength(int length) =>
        new Limit(nameof(MaxDocumentLength), LimitCodes.DocumentLength, MaxDocumentLength, "characters")
            .Check(length, "The document");

    /// <summary>Null where variables of so many bytes of JSON are allowed.</summary>
    public LimitViolation? CheckVariablesBytes(int bytes) =>
        new Limit(nameof(MaxVariablesBytes), LimitCodes.VariablesBytes, MaxVariablesBytes, "bytes")
            .Check(bytes, "The variables' JSON");

    internal Limit Fields => new(
        nameof(MaxFields), LimitCodes.Fields, MaxFields, "fields, each fragment counted wherever it is spread");

    internal Limit Depth => new(nameof(MaxDepth), LimitCodes.Depth, MaxDepth, "fields within each other");

    internal Limit Aliases =>
        new(nameof(MaxAliases), LimitCodes.Aliases, MaxAliases, "response names in one place");

    internal Limit FilterConditions => new(
        nameof(MaxFilterConditions), LimitCodes.Conditions, MaxFilterConditions, "conditions in its filters");

    internal Limit FieldCost => new(nameof(MaxCost), LimitCodes.Cost, MaxCost, "field cost");

    internal Limit TypeCost => new(nameof(MaxCost), LimitCodes.Cost, MaxCost, "type cost");

    internal Limit ResponseBytes => new(nameof(MaxAnswerBytes), LimitCodes.AnswerBytes, MaxAnswerBytes, "bytes");
}
