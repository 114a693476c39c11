using System.ComponentModel.DataAnnotations;
using RightsGraph.Server.Http.Limits;

namespace RightsGraph.Server.Http;

/// <summary>The section <c>Http</c> of the settings.</summary>
public sealed class HttpSettings : IValidatableObject
{
    public const string Section = "Http";

    private const int MinAnswerCacheBytes = 1 << 16;
    private const string AnswerCacheRange =
        "Http:AnswerCacheBytes is out of range; expected 0, or 65536 to 1073741824 bytes.";

    [Range(1_024, 1 << 28, ErrorMessage = "Http:MaxBodyBytes is out of range; expected 1024 to 268435456 bytes.")]
    public int MaxBodyBytes { get; set; } = 1 << 20;

    /// <summary>Of a request with the editor key.</summary>
    [Range(
        1_024,
        1 << 28,
        ErrorMessage = "Http:MaxEditorBodyBytes is out of range; expected 1024 to 268435456 bytes.")]
    public int MaxEditorBodyBytes { get; set; } = 64 << 20;

    /// <summary>With the editor key: the timeout of receiving the body, and again that of answering.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:EditorSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double EditorSeconds { get; set; } = 120;

    /// <summary>The timeout of receiving a body.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:BodySeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double BodySeconds { get; set; } = 10;

    /// <summary>Bytes of all bodies that are being received, without the first 16 KiB of each; a body beyond gets
    /// 503.</summary>
    [Range(0, 1L << 40, ErrorMessage = "Http:MaxBodiesBytes is out of range; expected 0 to 1099511627776 bytes.")]
    public long MaxBodiesBytes { get; set; } = 64 << 20;

    /// <summary>Open connections; beyond, the connection that has waited longest for a request or the rest of one is
    /// closed. An idle connection takes about 10 kB, an active one up to 150 kB besides what other limits
    /// bound.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:MaxConnections is out of range; expected 1 to 1000000.")]
    public int MaxConnections { get; set; } = 1_000;

    /// <summary>Requests that are executed at one time; further ones get 503. Receiving a request and sending its
    /// response take no permit.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:MaxRequestsInFlight is out of range; expected 1 to 100000.")]
    public int MaxRequestsInFlight { get; set; } = 128;

    /// <summary>The timeout of answering.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:RequestSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double RequestSeconds { get; set; } = 10;

    /// <summary>The timeout of sending a response of more than 64 KiB; then the connection is aborted.</summary>
    [Range(0.1, 3_600, ErrorMessage = "Http:WriteSeconds is out of range; expected 0.1 to 3600 seconds.")]
    public double WriteSeconds { get; set; } = 60;

    /// <summary>Bytes of all responses that wait for their clients; beyond, the oldest is aborted. By default four of
    /// the largest that <c>Limits:MaxAnswerBytes</c> allows.</summary>
    [Range(0, 1L << 40, ErrorMessage = "Http:MaxUnsentBytes is out of range; expected 0 to 1099511627776 bytes.")]
    public long MaxUnsentBytes { get; set; } = 128 << 20;

    /// <summary>Requests of one client address to /graphql; 0 for any number.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Http:RequestsPerMinute is out of range; expected 0 to 1000000.")]
    public int RequestsPerMinute { get; set; }

    /// <summary>The proxies whose <c>X-Forwarded-For</c> is trusted, with spaces between: addresses such as 10.0.0.1
    /// and networks such as 10.0.0.0/8.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>The other origins whose pages may ask from a browser, with spaces between, such as
    /// <c>https://app.example</c>; <c>*</c> for all.</summary>
    public string CorsOrigins { get; set; } = "";

    /// <summary>Memory of the response cache; 0 to switch it off, else 64 KiB or more.</summary>
    [Range(0, 1 << 30, ErrorMessage = AnswerCacheRange)]
    public int AnswerCacheBytes { get; set; } = 32 << 20;

    /// <summary><c>Cache-Control</c> of cacheable responses to GET; empty for no such header. With the default, proxies
    /// ask once a second for a crowd, and no response is older than two seconds.</summary>
    [RegularExpression("[ -~]*", ErrorMessage = "Http:CacheControl holds what no header can; expected ASCII.")]
    public string CacheControl { get; set; } = "public, max-age=1, must-revalidate";

    /// <summary>Whether <c>application/graphql-response+json</c> has the status codes of GraphQL over HTTP as published
    /// in September 2026: 294 for data with errors, 422 for a request that is not well-formed, not valid or above a
    /// limit, 403 for a document that is not trusted, 400 for one that cannot be parsed.</summary>
    public bool DraftStatusCodes { get; set; }

    public bool Ide { get; set; } = true;

    /// <summary>Requests in one body, as a JSON array; 0 to refuse batches.</summary>
    [Range(0, 100, ErrorMessage = "Http:MaxBatch is out of range; expected 0 to 100.")]
    public int MaxBatch { get; set; }

    /// <summary>A folder of the only operations (<c>*.graphql</c>) that are executed, sent in full or as SHA-256; empty
    /// for any operation.</summary>
    public string TrustedDocuments { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AnswerCacheBytes is > 0 and < MinAnswerCacheBytes)
        {
            yield return new ValidationResult(AnswerCacheRange);
        }

        if (SplitList(CorsOrigins).FirstOrDefault(text => !Http.CorsOrigins.IsOrigin(text)) is { } origin)
        {
            yield return new ValidationResult(
                $"Http:CorsOrigins holds '{origin}', which is no origin; expected such as https://app.example or "
                + "http://localhost:3000, without a path or a usual port, or * for all.");
        }

        if (SplitList(TrustedProxies).FirstOrDefault(text => !ForwardedAddresses.IsProxy(text)) is { } proxy)
        {
            yield return new ValidationResult(
                $"Http:TrustedProxies holds '{proxy}'; expected addresses such as 10.0.0.1 or networks such as "
                + "10.0.0.0/8.");
        }

        if (TrustedDocuments.Length > 0 && !Directory.Exists(TrustedDocuments))
        {
            yield return new ValidationResult(
                $"Http:TrustedDocuments names the folder '{TrustedDocuments}', which does not exist.");
        }
    }

    internal static string[] SplitList(string items) => items.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
