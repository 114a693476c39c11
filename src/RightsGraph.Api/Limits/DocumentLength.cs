namespace RightsGraph.Api.Limits;

/// <summary>Holds the length of a document against the limit, also before there is a text of it.</summary>
public static class DocumentLength
{
    /// <param name="length">In UTF-16 units.</param>
    /// <param name="limits">What is allowed.</param>
    public static LimitViolation? Check(int length, RequestLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return LimitViolation.Above(
            length, limits.MaxDocumentLength, nameof(limits.MaxDocumentLength), LimitCodes.DocumentLength,
            "The document", "characters");
    }
}
