using Microsoft.Net.Http.Headers;

namespace RightsGraph.Server.Http;

/// <summary>The media types of answers, and the choice between them by a request's <c>Accept</c>.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string GraphResponse = "application/graphql-response+json";

    /// <summary>What is added to a media type in a header: all answers are in UTF-8.</summary>
    public const string Utf8 = "; charset=utf-8";

    // Where a client has no preference it gets the older type, as GraphQL over HTTP asks for now.
    private static readonly string[] Offered = [Json, GraphResponse];

    /// <summary>As a header tells it.</summary>
    public static string InUtf8(string mediaType) => mediaType == Json ? Json + Utf8 : mediaType + Utf8;

    /// <summary>Whether a body of this content type is read.</summary>
    public static bool IsJsonInUtf8(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue
            || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>The offered type that the client likes best; null where it accepts none.</summary>
    public static string? Choose(HttpRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Headers.Accept))
        {
            return Json;
        }

        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? Offered
                .Select(type => (Type: type, Quality: QualityOf(type, accepted)))
                .Where(choice => choice.Quality > 0)
                .OrderByDescending(choice => choice.Quality)
                .Select(choice => choice.Type)
                .FirstOrDefault()
            : null;
    }

    /// <summary>
    /// Of the most specific range that covers the type; a named type goes before one met by a wildcard.
    /// </summary>
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> accepted)
    {
        const double WildcardsComeAfter = 0.0001;
        var range = accepted
            .Where(range => IsInUtf8(range) && Covers(range, type))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .FirstOrDefault();
        return range is null ? 0
            : (range.Quality ?? 1) - (range.MatchesAllSubTypes && range.Quality != 0 ? WildcardsComeAfter : 0);
    }

    /// <summary>
    /// Not MediaTypeHeaderValue.IsSubsetOf: to that, application/json covers everything that ends in +json.
    /// </summary>
    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static bool IsInUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
