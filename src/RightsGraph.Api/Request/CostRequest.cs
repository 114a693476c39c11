namespace RightsGraph.Api.Request;

/// <summary>Whether an answer tells what its request costs, in <c>extensions.operationCost</c>.</summary>
public enum CostRequest
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It does, also where the request is refused for its cost.</summary>
    Report,

    /// <summary>It tells nothing else: the request is validated and not executed.</summary>
    Validate,
}
