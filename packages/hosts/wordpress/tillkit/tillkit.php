<?php
/**
 * Plugin Name: Tillkit
 * Description: Lets the sites that you name show and sell your WooCommerce products with Tillkit.
 * Version: 0.1.0
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * Requires Plugins: woocommerce
 * Author: Tillkit
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: tillkit
 *
 * @package Tillkit
 */

namespace Tillkit;

defined( 'ABSPATH' ) || exit;

/** The option that has the list: an array of origins, such as `https://blog.example`. */
const OPTION = 'tillkit_origins';

/** The settings page, and the group of its settings. */
const PAGE = 'tillkit';

/** More would make every request to the shop slower. */
const MOST = 200;

add_filter( 'allowed_http_origins', __NAMESPACE__ . '\allow_origins' );
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );

/**
 * Adds the list to the origins that may read this site's answers, for requests to the Store API alone: the same filter
 * also opens admin-ajax.php, which is nobody else's business.
 *
 * @param mixed $origins The origins that WordPress allows.
 * @return mixed The same, and those of the list.
 */
function allow_origins( $origins ) {
	return is_array( $origins ) && is_store_request()
		? array_values( array_unique( array_merge( $origins, stored_origins() ) ) )
		: $origins;
}

/** Whether WordPress is answering a request to WooCommerce's Store API. */
function is_store_request(): bool {
	global $wp;
	$route = isset( $wp->query_vars['rest_route'] ) ? $wp->query_vars['rest_route'] : '';
	return is_string( $route ) && 0 === strpos( $route, '/wc/store/' );
}

/**
 * The list as it was saved. Anything else that may be in the database is left out.
 *
 * @return string[]
 */
function stored_origins(): array {
	$saved = get_option( OPTION, array() );
	return is_array( $saved ) ? array_values( array_filter( $saved, 'is_string' ) ) : array();
}

/**
 * An address as an origin: what a browser sends, so scheme, host and port in lower case and no more. A page's address is
 * cut to its origin. An empty text for what is none, and for plain http outside of one's own computer.
 *
 * @param string $text What was typed.
 * @return string
 */
function to_origin( string $text ): string {
	$text = trim( $text );
	// Spaces, quotes, wildcards, a user's name: none of them is in an origin, and none in a header.
	if ( ! preg_match( '~^https?://[^\s/?#@*\\\\"\'<>,;]+([/?#]\S*)?$~i', $text ) ) {
		return '';
	}
	$parts = wp_parse_url( $text );
	if ( ! is_array( $parts ) || empty( $parts['scheme'] ) || empty( $parts['host'] ) ) {
		return '';
	}
	$scheme = strtolower( $parts['scheme'] );
	$host   = strtolower( $parts['host'] );
	if ( preg_match( '/[^\x20-\x7e]/', $host ) ) {
		$host = function_exists( 'idn_to_ascii' ) ? (string) idn_to_ascii( $host ) : '';
	}
	$is_local = in_array( $host, array( 'localhost', '127.0.0.1', '[::1]' ), true );
	$is_named = (bool) preg_match( '/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/', $host );
	if ( ! $is_local && ( ! $is_named || 'https' !== $scheme ) ) {
		return '';
	}
	$port     = isset( $parts['port'] ) ? (int) $parts['port'] : 0;
	$standard = 'https' === $scheme ? 443 : 80;
	return $scheme . '://' . $host . ( 0 !== $port && $standard !== $port ? ':' . $port : '' );
}

/**
 * What is saved of what was typed, one origin on a line. A line that is none is left out and named on the page; the others
 * are saved.
 *
 * @param mixed $typed The text of the form, or the list as it is already.
 * @return string[]
 */
function sanitize_origins( $typed ): array {
	$lines = is_array( $typed ) ? $typed : preg_split( '/[\r\n]+/', is_string( $typed ) ? $typed : '' );
	$kept  = array();
	$wrong = array();
	foreach ( (array) $lines as $line ) {
		$line = is_string( $line ) ? trim( $line ) : '';
		if ( '' === $line ) {
			continue;
		}
		$origin = to_origin( $line );
		if ( '' === $origin ) {
			$wrong[] = $line;
		} else {
			$kept[ $origin ] = $origin;
		}
	}
	if ( $wrong ) {
		complain(
			'not-an-origin',
			sprintf(
				/* translators: %s: the lines that were left out. */
				__( 'Not saved, since each line must be an address such as https://blog.example: %s', 'tillkit' ),
				esc_html( substr( implode( ', ', $wrong ), 0, 500 ) )
			)
		);
	}
	if ( count( $kept ) > MOST ) {
		/* translators: %d: the most sites there can be. */
		complain( 'too-many', sprintf( __( 'Only the first %d sites were saved.', 'tillkit' ), MOST ) );
	}
	return array_slice( array_values( $kept ), 0, MOST );
}

/**
 * Shows an error on the settings page. Saving an option that was not there runs its callback twice.
 *
 * @param string $code Which error.
 * @param string $text What it says.
 */
function complain( string $code, string $text ): void {
	foreach ( get_settings_errors( OPTION ) as $error ) {
		if ( $error['code'] === $code ) {
			return;
		}
	}
	add_settings_error( OPTION, $code, $text, 'error' );
}

/** Tells WordPress of the list and of the form that changes it. */
function register_settings(): void {
	register_setting(
		PAGE,
		OPTION,
		array(
			'type'              => 'array',
			'default'           => array(),
			'sanitize_callback' => __NAMESPACE__ . '\sanitize_origins',
			'show_in_rest'      => false,
		)
	);
	add_settings_section( 'sites', '', '__return_empty_string', PAGE );
	add_settings_field(
		OPTION,
		esc_html__( 'Sites that may sell', 'tillkit' ),
		__NAMESPACE__ . '\print_field',
		PAGE,
		'sites',
		array( 'label_for' => OPTION )
	);
}

/** Puts the page under Settings, for who may change settings. */
function add_settings_page(): void {
	add_options_page(
		esc_html__( 'Tillkit', 'tillkit' ),
		esc_html__( 'Tillkit', 'tillkit' ),
		'manage_options',
		PAGE,
		__NAMESPACE__ . '\print_page'
	);
}

/** The text field with the list. */
function print_field(): void {
	printf(
		'<textarea id="%1$s" name="%1$s" rows="8" class="large-text code" spellcheck="false" aria-describedby="%1$s-help">%2$s</textarea>',
		esc_attr( OPTION ),
		esc_textarea( implode( "\n", stored_origins() ) )
	);
	printf(
		'<p class="description" id="%s-help">%s</p>',
		esc_attr( OPTION ),
		esc_html__( 'One address on a line, such as https://blog.example. Pages of these sites may read your products and fill a cart in the name of their visitor. All other sites stay shut out.', 'tillkit' )
	);
}

/** The page. `options.php` takes the form: it checks the nonce and the capability again. */
function print_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<form action="options.php" method="post">';
	settings_fields( PAGE );
	do_settings_sections( PAGE );
	submit_button();
	echo '</form></div>';
}
