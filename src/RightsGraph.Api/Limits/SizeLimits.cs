namespace RightsGraph.Api.Limits;

/// <summary>Holds the sizes of a request's members against the limits, also before anything is made of them.</summary>
public static class SizeLimits
{
    /// <param name="length">Of the document, in UTF-16 units.</param>
    /// <param name="limits">What is allowed.</param>
    public static LimitViolation? CheckDocument(int length, RequestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return LimitViolation.Above(
            length, limits.MaxDocumentLength, nameof(limits.MaxDocumentLength), LimitCodes.DocumentLength,
            "The document", "characters");
    }

    /// <param name="bytes">Of the variables' JSON, as it came.</param>
    /// <param name="limits">What is allowed.</param>
    public static LimitViolation? CheckVariables(int bytes, RequestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return LimitViolation.Above(
            bytes, limits.MaxVariablesBytes, nameof(limits.MaxVariablesBytes), LimitCodes.VariablesBytes,
            "The variables' JSON", "bytes");
    }
}
